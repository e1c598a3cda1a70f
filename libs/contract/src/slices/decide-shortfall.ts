import {
  accept,
  canonicalJson,
  f,
  optional,
  unchanged,
  type Command,
  type DataOf,
  type FactRequest,
  type LocalDate,
  type Refusal,
} from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { AUTHORITIES, SHORTFALL_DECISIONS } from '../events/penalty-events.js';
import { otherContractFact, type LotLedgerFact, type OtherContractFact } from '../facts.js';
import { lotsByCourse, type ContractState, type ExistingContract } from '../model/contract-state.js';
import type { CompletedLot, RunningLot, TerminatedLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { plannedEndAhead } from '../rules/final-balance.js';
import { openingMissing } from '../rules/opening-missing.js';
import { alreadyDecided, noShortfall } from '../rules/penalty-conditions.js';
import { statementsOpen } from '../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, started } from '../rules/steps.js';
import { ledgerOfLot } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  lot: f.ref(),
  decision: f.code(SHORTFALL_DECISIONS),
  /** Only with `carriedOver`: where the hours are to be done. */
  carriedTo: f.optional(f.object({ contract: f.ref(), lot: f.ref() })),
  reasons: f.publicReason(),
  authority: f.code(AUTHORITIES),
  actReference: f.openCode(),
  /** The lot's work is over before its planned end: nothing more will be done. */
  workOver: f.optional(f.flag()),
};
type Data = DataOf<typeof body>;
/** Another contract that the hours are carried to. The contract itself is known already. */
const contractCarriedTo: FactRequest<OtherContractFact | undefined, Data, ContractState> = {
  fact: optional(otherContractFact),
  key: ({ id, data: { carriedTo } }) => (carriedTo?.contract === id ? undefined : carriedTo?.contract),
};
type StartedLot = RunningLot | CompletedLot | TerminatedLot;

/**
 * R9: every shortfall can be decided: where it is nobody's fault, where no clause prices it, and where no penalty is
 * wanted. A later decision replaces the former; a penalty already decided stands.
 */
export const decideShortfall = contractSlice({
  name: 'DecideShortfall',
  summary: 'Décide, sans pénalité, du manque d’heures d’un lot : renonciation, report sur un autre lot, ou avenant.',
  body,
  facts: { lotLedger: ledgerOfLot, carriedTo: contractCarriedTo },
  permission: { roles: ['delegatedSignatory'] },
  decide(state, command, facts) {
    const { id, data, on } = command;
    const { lotLedger } = facts;
    const lot = lotIn(state, data.lot, started);
    if (isRefusal(lot)) return lot;
    const { shortfall } = lotLedger.ledger;
    const refusal =
      alreadyDecided(lot) ??
      openingMissing(lot, state) ??
      balanceNotFinal(lot, lotLedger, { durationMonths: state.durationMonths, on, workOver: data.workOver === true }) ??
      faultyDecision(lot, data, id) ??
      unfitTarget(state, command, facts) ??
      tooEarly(lot, on);
    if (refusal) return refusal;
    const { on: _on, ...stated } = data;
    const { decidedOn: _decidedOn, ...known } = lot.shortfallDecision ?? { decidedOn: on };
    const decision = { ...stated, shortfallCentihours: shortfall };
    if (canonicalJson({ ...known, lot: lot.lot }) === canonicalJson(decision)) return unchanged;
    return accept(contractEvents.ShortfallDecided(decision));
  },
});

function tooEarly(lot: StartedLot, on: LocalDate): Refusal | undefined {
  return (
    beforeStep(on, 'démarrage du lot', lot.startedOn) ??
    beforeStep(on, 'résiliation du lot', 'terminatedOn' in lot ? lot.terminatedOn : undefined) ??
    beforeStep(on, 'proposition de la pénalité', lot.penalty?.proposedOn) ??
    beforeStep(on, 'décision précédente', lot.shortfallDecision?.decidedOn)
  );
}

function balanceNotFinal(
  lot: StartedLot,
  lotLedger: LotLedgerFact,
  {
    durationMonths,
    on,
    workOver,
  }: { readonly durationMonths: number; readonly on: LocalDate; readonly workOver: boolean },
): Refusal | undefined {
  const open = noShortfall(lot.lot, lotLedger.ledger) ?? statementsOpen(lot.lot, lotLedger);
  if (open || workOver) return open;
  const plannedEnd = plannedEndAhead(lot, durationMonths, on);
  return plannedEnd === undefined ? undefined : refuse('SHORTFALL_NOT_FINAL', { lot: lot.lot, plannedEnd }, 'on');
}

function faultyDecision(lot: StartedLot, { decision, carriedTo }: Data, contract: string): Refusal | undefined {
  if (decision === 'amended' && lot.amendments.length === 0)
    return refuse('AMENDMENT_MISSING', { lot: lot.lot }, 'decision');
  if (decision !== 'carriedOver') return carriedTo && refuse('CARRIED_TO_NOT_EXPECTED', {}, 'carriedTo');
  if (!carriedTo) return refuse('CARRIED_TO_MISSING', {}, 'carriedTo');
  return carriedTo.contract === contract && carriedTo.lot === lot.lot
    ? refuse('CARRIED_TO_ITSELF', { lot: lot.lot }, 'carriedTo.lot')
    : undefined;
}

/** Hours are carried to a lot of the buyer where they can be done: another buyer's is as unknown as none. */
function unfitTarget(
  state: ExistingContract,
  { id, data: { carriedTo } }: Command<Data>,
  facts: { readonly carriedTo: OtherContractFact | undefined },
): Refusal | undefined {
  if (carriedTo === undefined) return undefined;
  const { buyer } = state;
  const { open, over } = lotsByCourse(state);
  const target = carriedTo.contract === id ? { buyer, lots: open, over } : facts.carriedTo;
  if (target?.buyer === buyer && target.lots.includes(carriedTo.lot)) return undefined;
  return target?.buyer === buyer && target.over?.includes(carriedTo.lot)
    ? refuse('CARRIED_TO_OVER', { ...carriedTo }, 'carriedTo')
    : refuse('CARRIED_TO_UNKNOWN', { ...carriedTo }, 'carriedTo');
}
