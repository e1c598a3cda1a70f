import { firstWorkingDayAfter } from '@clausier/calendar';
import { attributionOpen, contract as contractAggregate, lotLedger, type RunningLot } from '@clausier/contract';
import { ledgerEntriesOf, type HoursState } from '@clausier/execution';
import type { Forecast } from '../forecast.js';
import type { Tracked } from './tracked.js';

/**
 * R9: once the period of a formal notice is over and the missing hours are held to be the holder's, the penalty is
 * proposed, on the morning of the first working day after. The figure is the decider's, from the ledger then.
 */
export function penaltyProposal(forecast: Forecast, { id, months }: Tracked, lot: RunningLot): void {
  const [ended] = lot.notices.flatMap(({ received }) => (received ? [received.periodEndsOn] : [])).sort();
  const priced = lot.clauses.some(({ penalty }) => penalty !== undefined);
  if (ended === undefined || !priced || lot.penalty || attributionOpen(lot)) return;
  const missing = lotLedger(lot, ledgerEntriesOf(months, lot.lot)).shortfall;
  if (missing === 0 || hasOpenStatements(months, lot.lot)) return;
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

/** The balance is not final while a statement waits to be validated or rejected. */
function hasOpenStatements(months: readonly HoursState[], lot: string): boolean {
  return months.some(({ statements }) => statements.some((one) => one.lot === lot && one.status === 'declared'));
}
