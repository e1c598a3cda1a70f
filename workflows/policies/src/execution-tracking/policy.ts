import {
  actsFrom,
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
    const from = actsFrom(contract, forecast.zone);
    const tracked: Tracked = { id, contract, months, from, today: localDateOf(now, forecast.zone) };
    const running: readonly RunningLot[] = contract.stage === 'execution' ? contract.lots.filter(isRunning) : [];
    for (const lot of running) {
      statementsDue(forecast, tracked, lot);
      progressAlert(forecast, tracked, lot);
      shortfallDecision(forecast, tracked, lot);
    }
    for (const lot of penalised(contract)) penaltyProposal(forecast, tracked, lot);
    if (contract.stage === 'execution') eligibilityWarnings(forecast, tracked, members);
    toPublish(forecast, id, contract);
    forecast.trackSince(from);
    return forecast.outlook({
      over: contract.stage !== 'execution',
      stage: contract.stage,
      contract: id,
      directorate: contract.directorate,
      details: `**Marché ${id}** : ${running.length} lot(s) en cours sur ${contract.lots.length}.`,
    });
  },
};

/**
 * R6: each modification is published within two months too. So is a contract entered while it ran; the tender of any other
 * follows its own publication.
 */
function toPublish(forecast: Forecast, id: string, contract: ExistingContract): void {
  if (!isNotified(contract)) return;
  for (const { subject, dueOn } of openPublications(contract)) {
    const whole = subject === 'notification';
    if (whole && contract.source !== 'running') continue;
    forecast.raise({
      kind: 'overdue',
      subject: whole ? id : subject,
      occurrence: 'publication',
      dueAt: forecast.morningAfter(dueOn),
      summary: whole ? `données essentielles du marché ${id} non publiées` : `modification ${subject} non publiée`,
    });
  }
}
