import { firstWorkingDayAfter } from '@clausier/calendar';
import { attributionOpen, contract as contractAggregate, type RunningLot } from '@clausier/contract';
import type { Forecast } from '../forecast.js';

/**
 * R9: once the period of a formal notice is over and the missing hours are held to be the holder's, the penalty is
 * proposed, on the morning of the first working day after. The figure is the decider's, from the ledger then.
 */
export function penaltyProposal(forecast: Forecast, contractId: string, lot: RunningLot): void {
  const [ended] = lot.notices.flatMap(({ received }) => (received ? [received.periodEndsOn] : [])).sort();
  const priced = lot.clauses.some(({ penalty }) => penalty !== undefined);
  if (ended === undefined || !priced || lot.penalty || attributionOpen(lot)) return;
  forecast.issue(
    {
      kind: 'penaltyProposal',
      subject: lot.lot,
      occurrence: 'final',
      dueAt: forecast.morning(firstWorkingDayAfter(ended, forecast.calendar)),
      summary: `pénalité proposée pour les heures manquantes du lot ${lot.lot}`,
    },
    { aggregate: contractAggregate.category, name: 'ProposePenalty', id: contractId, data: { lot: lot.lot } },
  );
}
