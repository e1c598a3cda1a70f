import type { LocalDate } from '@clausier/kernel';
import type { DirectorateProgrammeEvent, directorateProgrammeEvents } from '../events/directorate-programme.js';
import { lotOf, purchaseOf, type DirectorateProgrammeState } from './directorate-programme-state.js';
import type { LotDecision, ProgrammeLot, Purchase } from './purchase.js';

type Corrected = ReturnType<typeof directorateProgrammeEvents.PurchaseCorrected>['data'];
type StatedLot = NonNullable<Corrected['lots']>[number];
type Regrouped = ReturnType<typeof directorateProgrammeEvents.PurchaseRegrouped>['data'];

export function evolve(state: DirectorateProgrammeState, event: DirectorateProgrammeEvent): DirectorateProgrammeState {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'PurchaseDeclared':
      return { ...state, purchases: [...state.purchases, { ...event.data, declaredOn: on }] };
    case 'PurchaseCorrected':
      return onPurchase(state, event.data.purchase, (purchase) => corrected(purchase, event.data, on));
    case 'PurchaseRegrouped':
      return regrouped(state, event.data, on);
    case 'PurchaseWithdrawn':
      return withdrawn(state, event.data.purchase, on);
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

/** What was sized and decided of a lot rests on its value (R1). Where that moved, both are asked for anew. */
function restated(known: ProgrammeLot | undefined, lot: StatedLot): ProgrammeLot {
  if (known === undefined || known.estimatedValueCents === lot.estimatedValueCents) return { ...known, ...lot };
  const { sizing: _, ...kept } = undecided(known);
  return { ...kept, ...lot };
}

/** A lot that stays as it was keeps what was answered, sized and decided of it. */
function corrected(purchase: Purchase, data: Corrected, on: LocalDate): Purchase {
  const { estimatedValueCents, plannedLaunchOn, duty, family, category } = data;
  const lots = data.lots?.map((lot) => restated(lotOf(purchase, lot.lot), lot)) ?? purchase.lots;
  return {
    ...purchase,
    officialName: data.officialName ?? purchase.officialName,
    family: family ?? purchase.family,
    category: category ?? purchase.category,
    durationMonths: data.durationMonths ?? purchase.durationMonths,
    ...{ estimatedValueCents, plannedLaunchOn, duty, correctedOn: on },
    lots: family === undefined && category === undefined ? lots : lots.map(undecided),
  };
}

function regrouped(state: DirectorateProgrammeState, data: Regrouped, on: LocalDate): DirectorateProgrammeState {
  const { group, operation, duty } = data;
  const left = purchaseOf(state, data.purchase);
  const moved = onPurchase(state, data.purchase, ({ group: _group, operation: _operation, ...purchase }) => ({
    ...purchase,
    ...(group === undefined ? {} : { group }),
    ...(operation === undefined ? {} : { operation }),
    duty,
    correctedOn: on,
  }));
  return left === undefined || left.group === group ? moved : departed(moved, left, on);
}

/** What was sized and decided of it goes too: declared again, it begins anew. */
function withdrawn(state: DirectorateProgrammeState, purchase: string, on: LocalDate): DirectorateProgrammeState {
  const left = purchaseOf(state, purchase);
  if (!left) return state;
  return departed({ ...state, purchases: state.purchases.filter((one) => one !== left) }, left, on);
}

function departed(
  state: DirectorateProgrammeState,
  { purchase, group }: Purchase,
  leftOn: LocalDate,
): DirectorateProgrammeState {
  const departure = { purchase, ...(group === undefined ? {} : { group }), leftOn };
  return { ...state, departures: [...state.departures, departure] };
}
