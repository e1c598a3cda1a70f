import { firstWorkingDayAfter, laterDate, plannedEnd } from '@clausier/calendar';
import {
  accountClosed,
  attributionOpen,
  contract as contractAggregate,
  isNotified,
  lastReceipt,
  lotLedger,
  openingMissing,
  penaltyTermsOf,
  type ContractState,
  type ExistingContract,
  type LotState,
  type RunningLot,
  type TerminatedLot,
} from '@clausier/contract';
import { ledgerEntriesOf, type HoursState } from '@clausier/execution';
import type { Forecast } from '../forecast.js';
import type { Tracked } from './tracked.js';

type Penalised = (RunningLot | TerminatedLot) & { readonly startedOn: string };

/** Lots that a penalty may still be proposed on: those that run, and those terminated after their start. */
export function penalised(contract: ContractState): readonly Penalised[] {
  if (!isNotified(contract) || contract.stage === 'evaluated' || accountClosed(contract)) return [];
  return contract.lots.filter(isPenalised);
}

function isPenalised(lot: LotState): lot is Penalised {
  return (lot.state === 'inExecution' || lot.state === 'terminated') && lot.startedOn !== undefined;
}

/**
 * R9: once the balance of a lot is final, the period of the last formal notice over and the missing hours held to be the
 * holder's, the penalty is proposed, on the morning of the first working day after. The figure is the decider's, from the
 * ledger then. It waits for an opening balance that the lot needs. Where the clause counts in hourly ceilings a person proposes: only a person can give the ceiling.
 */
export function penaltyProposal(forecast: Forecast, { id, contract, months }: Tracked, lot: Penalised): void {
  const notice = lastReceipt(lot);
  const priced = penaltyTermsOf(lot)?.strategy.kind === 'perHour';
  if (!notice || !priced || lot.penalty || lot.shortfallDecision || attributionOpen(lot)) return;
  const overOn = lot.state === 'terminated' ? lot.terminatedOn : plannedEnd(lot.startedOn, contract.durationMonths);
  const ended = laterDate(notice.periodEndsOn, overOn);
  if (missingForGood(lot, months, contract) === 0) return;
  forecast.issue(
    {
      kind: 'penaltyProposal',
      subject: lot.lot,
      occurrence: 'final',
      dueAt: forecast.morning(firstWorkingDayAfter(ended, forecast.calendar)),
      summary: `pénalité proposée pour les heures manquantes du lot ${lot.lot}`,
    },
    { aggregate: contractAggregate.category, name: 'ProposePenalty', id, data: { lot: lot.lot } },
  );
}

/**
 * R9: where no penalty can be claimed for the missing hours of a lot past its planned end, the decision on them is asked
 * for, because the lot is not accepted without it. It waits for an opening balance that the lot needs.
 */
export function shortfallDecision(forecast: Forecast, { contract, months, from }: Tracked, lot: RunningLot): void {
  const faultless = lot.attribution?.attributable === false;
  if (lot.penalty || (penaltyTermsOf(lot) && !faultless)) return;
  if (missingForGood(lot, months, contract) <= (lot.shortfallDecision?.shortfallCentihours ?? 0)) return;
  const answeredOn = lot.attribution?.answeredOn ?? lot.startedOn;
  const overOn = laterDate(answeredOn, plannedEnd(lot.startedOn, contract.durationMonths));
  // A lot past its end when it was entered has its opening balance recorded first.
  const dueOn = from === undefined ? overOn : laterDate(overOn, from);
  forecast.raise({
    kind: 'shortfallDecision',
    subject: lot.lot,
    occurrence: lot.shortfallDecision ? `after${lot.shortfallDecision.decidedOn}` : 'final',
    dueAt: forecast.morningAfter(dueOn),
    summary: `décision attendue sur les heures manquantes du lot ${lot.lot}, sans pénalité possible`,
  });
}

/** Hours missing from a lot, none while a statement waits to be validated or rejected, or the opening balance is unknown. */
function missingForGood(lot: Penalised, months: readonly HoursState[], tracked: ExistingContract): number {
  return hasOpenStatements(months, lot.lot) || openingMissing(lot, tracked)
    ? 0
    : lotLedger(lot, ledgerEntriesOf(months, lot.lot)).shortfall;
}

/** The balance is not final while a statement waits to be validated or rejected. */
function hasOpenStatements(months: readonly HoursState[], lot: string): boolean {
  return months.some(({ statements }) => statements.some((one) => one.lot === lot && one.status === 'declared'));
}
