import { addDays } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import {
  contract as contractAggregate,
  existing,
  isNotified,
  openPublications,
  valuedContract,
  type ExistingContract,
} from '@clausier/contract';
import { reviewOf, testDuty } from '@clausier/programming';
import { foreseeDutyMove, valueNow } from '../duty-moves.js';
import { Forecast } from '../forecast.js';
import { notBegun, type MemberStates, type Outlook, type ProcessDefinition } from '../process-definition.js';

/** From the planning of a contract to its notification and, where due, the publication of its essential data (R6). */
export const tendering: ProcessDefinition = {
  process: 'tendering',
  outlook: (id, members): Outlook => {
    const contract = existing(members.one(contractAggregate, id));
    if (!contract) return notBegun(`Marché ${id} : pas encore programmé.`);
    const forecast = new Forecast('tendering', id, members);
    if (contract.stage === 'tendering' && !contract.launch) {
      beforeLaunch(forecast, id, contract);
      dutyMove(forecast, id, contract, members);
    }
    publication(forecast, id, contract);
    return forecast.outlook({
      over: isOver(contract),
      stage: contract.stage,
      contract: id,
      directorate: contract.directorate,
      details: details(id, contract),
    });
  },
};

/** Document check before the planned launch; a task when the launch day has passed. */
function beforeLaunch(forecast: Forecast, id: string, contract: ExistingContract): void {
  const before = ruleBook.at(contract.plannedOn).value('delay.documentCheck');
  const checkOn = addDays(contract.plannedLaunchOn, -before);
  // A purchase that was planned too late for the check gets no check dated before the purchase existed.
  if (checkOn >= contract.plannedOn)
    forecast.raise({
      kind: 'documentCheck',
      subject: id,
      occurrence: 'first',
      dueAt: forecast.morning(checkOn),
      summary: `contrôle des pièces du marché ${id}, ${before} jours avant le lancement`,
    });
  forecast.raise({
    kind: 'overdue',
    subject: id,
    occurrence: 'launch',
    dueAt: forecast.morningAfter(contract.plannedLaunchOn),
    summary: `lancement du marché ${id} en retard`,
  });
}

/**
 * R2: the duty is tested again each time that a purchase joins its group or operation. The launch tests it for the last
 * time.
 */
function dutyMove(forecast: Forecast, id: string, contract: ExistingContract, members: MemberStates): void {
  const value = valueNow(contract, reviewOf(contract.programme), members, contract.plannedOn);
  const now = testDuty(valuedContract(id, contract), value);
  if (now) foreseeDutyMove(forecast, id, { recorded: contract.duty, now, movedOn: value.movedOn });
}

function publication(forecast: Forecast, id: string, contract: ExistingContract): void {
  const open = isNotified(contract) ? openPublications(contract) : [];
  for (const { subject, dueOn } of open)
    if (subject === 'notification')
      forecast.raise({
        kind: 'overdue',
        subject: id,
        occurrence: 'publication',
        dueAt: forecast.morningAfter(dueOn),
        summary: `données essentielles du marché ${id} non publiées`,
      });
}

/** Notified and, where due, published; or ended without a holder. */
function isOver(contract: ExistingContract): boolean {
  if (!isNotified(contract)) return contract.stage !== 'tendering';
  return !openPublications(contract).some(({ subject }) => subject === 'notification');
}

function details(id: string, contract: ExistingContract): string {
  const launched =
    'launch' in contract && contract.launch
      ? `lancé le ${contract.launch.launchedOn}`
      : `lancement prévu le ${contract.plannedLaunchOn}`;
  const notified = isNotified(contract) ? `, notifié le ${contract.notifiedOn}` : '';
  return `**Marché ${id}** (${contract.directorate}) : ${launched}${notified}. ${contract.lots.length} lot(s).`;
}
