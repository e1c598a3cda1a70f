import {
  contract as contractAggregate,
  existing,
  isNotified,
  isRunning,
  openPublications,
  type ExistingContract,
  type RunningLot,
} from '@clausier/contract';
import { hours } from '@clausier/execution';
import { localDateOf } from '@clausier/calendar';
import { Forecast } from '../forecast.js';
import { notBegun, type Outlook, type ProcessDefinition } from '../process-definition.js';
import { eligibilityWarnings } from './eligibility-warnings.js';
import { penalised, penaltyProposal, shortfallDecision } from './penalty-proposal.js';
import { progressAlert } from './progress-alert.js';
import { statementsDue } from './statements-due.js';
import type { Tracked } from './tracked.js';

/** From the notification until every lot is completed or terminated. */
export const executionTracking: ProcessDefinition = {
  process: 'executionTracking',
  outlook: (id, members, now): Outlook => {
    const contract = existing(members.one(contractAggregate, id));
    if (!contract) return notBegun(`Marché ${id} : inconnu.`);
    const forecast = new Forecast('executionTracking', id, members);
    const months = members.all(hours).map(({ state }) => state);
    const tracked: Tracked = { id, contract, months, today: localDateOf(now, forecast.zone) };
    const running: readonly RunningLot[] = contract.stage === 'execution' ? contract.lots.filter(isRunning) : [];
    for (const lot of running) {
      statementsDue(forecast, tracked, lot);
      progressAlert(forecast, tracked, lot);
      shortfallDecision(forecast, tracked, lot);
    }
    for (const lot of penalised(contract)) penaltyProposal(forecast, tracked, lot);
    if (contract.stage === 'execution') eligibilityWarnings(forecast, id, members);
    amendmentsToPublish(forecast, contract);
    return forecast.outlook({
      over: contract.stage !== 'execution',
      stage: contract.stage,
      contract: id,
      directorate: contract.directorate,
      details: `**Marché ${id}** : ${running.length} lot(s) en cours sur ${contract.lots.length}.`,
    });
  },
};

/** R6: each modification is published within two months too. */
function amendmentsToPublish(forecast: Forecast, contract: ExistingContract): void {
  if (!isNotified(contract)) return;
  for (const { subject, dueOn } of openPublications(contract))
    if (subject !== 'notification')
      forecast.raise({
        kind: 'overdue',
        subject,
        occurrence: 'publication',
        dueAt: forecast.morningAfter(dueOn),
        summary: `modification ${subject} non publiée`,
      });
}
