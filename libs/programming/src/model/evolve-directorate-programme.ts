import type { DirectorateProgrammeEvent } from '../events/directorate-programme.js';
import type { DirectorateProgrammeState } from './directorate-programme-state.js';
import type { LotDecision, ProgrammeLot, Purchase } from './purchase.js';

export function evolve(state: DirectorateProgrammeState, event: DirectorateProgrammeEvent): DirectorateProgrammeState {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'PurchaseDeclared':
      return { ...state, purchases: [...state.purchases, { ...event.data, declaredOn: on }] };
    case 'PurchaseCorrected': {
      const { reason: _, ...corrected } = event.data;
      return onPurchase(state, event.data.purchase, (purchase) => ({ ...purchase, ...corrected, correctedOn: on }));
    }
    case 'OpportunityAnswered': {
      const { purchase: _, lot: __, ...answers } = event.data;
      return onLot(state, event.data, (lot) => ({ ...undecided(lot), opportunity: { ...answers, answeredOn: on } }));
    }
    case 'LotSized': {
      const { purchase: _, lot: __, ...sizing } = event.data;
      return onLot(state, event.data, (lot) => ({ ...lot, sizing: { ...sizing, sizedOn: on } }));
    }
    case 'LotClauseDecided':
      return decided(state, event.data, {
        kind: 'clause',
        clauses: event.data.clauses,
        reason: event.data.reason,
        decidedOn: on,
      });
    case 'LotLeftWithoutClause':
      return decided(state, event.data, { kind: 'none', clauses: [], reason: event.data.reason, decidedOn: on });
    case 'SocialDutyWaived':
      return decided(state, event.data, {
        kind: 'waiver',
        clauses: [],
        waiver: { ground: event.data.ground, reasons: event.data.reasons },
        decidedOn: on,
      });
    case 'ProgrammeSubmitted':
      return { ...state, submittedOn: on, late: event.data.late };
    default:
      event satisfies never;
      return state;
  }
}

/** A new answer asks for a new decision. The old one may go against the new advice, without the reason of R3. */
function undecided({ decision: _, ...lot }: ProgrammeLot): ProgrammeLot {
  return lot;
}

interface LotAddress {
  readonly purchase: string;
  readonly lot: string;
}

function decided(state: DirectorateProgrammeState, at: LotAddress, decision: LotDecision): DirectorateProgrammeState {
  return onLot(state, at, (lot) => ({ ...lot, decision }));
}

function onPurchase(
  state: DirectorateProgrammeState,
  purchase: string,
  change: (purchase: Purchase) => Purchase,
): DirectorateProgrammeState {
  return { ...state, purchases: state.purchases.map((one) => (one.purchase === purchase ? change(one) : one)) };
}

function onLot(
  state: DirectorateProgrammeState,
  at: LotAddress,
  change: (lot: ProgrammeLot) => ProgrammeLot,
): DirectorateProgrammeState {
  return onPurchase(state, at.purchase, (purchase) => ({
    ...purchase,
    lots: purchase.lots.map((lot) => (lot.lot === at.lot ? change(lot) : lot)),
  }));
}
