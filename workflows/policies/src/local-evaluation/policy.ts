import { deadline } from '@clausier/calendar';
import {
  contract as contractAggregate,
  existing,
  isNotified,
  type ExistingContract,
  type NotifiedContract,
} from '@clausier/contract';
import { hours } from '@clausier/execution';
import type { LocalDate } from '@clausier/kernel';
import { localEvaluation as localEvaluationAggregate, type LocalEvaluationState } from '@clausier/evaluation';
import { Forecast } from '../forecast.js';
import { notBegun, type MemberStates, type Outlook, type ProcessDefinition } from '../process-definition.js';
import { correctedSince } from './late-corrections.js';
import { enteredSince } from './late-entries.js';

/** From the end of the execution until the evaluation is closed and the contract's life concluded (R11). */
export const localEvaluation: ProcessDefinition = {
  process: 'localEvaluation',
  outlook: (id, members): Outlook => {
    const contract = existing(members.one(contractAggregate, id));
    if (!contract || !('endedOn' in contract) || !isNotified(contract))
      return notBegun(`Marché ${id} : exécution en cours.`, contract?.stage);
    const evaluation = members.one(localEvaluationAggregate, id);
    const forecast = new Forecast('localEvaluation', id, members);
    const correctedOn = correctedSinceFreeze(evaluation, contract, members);
    open(forecast, id, contract.endedOn, evaluation);
    if (correctedOn !== undefined) openAgain(forecast, id, correctedOn, evaluation);
    else conclude(forecast, id, contract, evaluation);
    resume(forecast, id, contract, evaluation);
    signaturesOverdue(forecast, id, evaluation);
    return forecast.outlook({
      over: contract.stage === 'evaluated' && evaluation.status === 'closed',
      stage: contract.stage,
      contract: id,
      directorate: contract.directorate,
      details: `**Évaluation locale du marché ${id}** : ${STATUS[evaluation.status]}.`,
    });
  },
};

const STATUS: Readonly<Record<LocalEvaluationState['status'], string>> = {
  none: 'à ouvrir',
  open: 'ouverte, signatures attendues',
  closed: 'close',
  reopened: 'à rouvrir',
};

/** Opens the evaluation and freezes its figures. Opens it again after somebody reopened it. */
function open(forecast: Forecast, id: string, endedOn: string, evaluation: LocalEvaluationState): void {
  if (evaluation.status === 'none') openOn(forecast, id, 1, endedOn);
  if (evaluation.status === 'reopened') openOn(forecast, id, evaluation.occurrence + 1, evaluation.reopenedOn);
}

/** Day of the last correction that the frozen figures do not hold. */
function correctedSinceFreeze(
  evaluation: LocalEvaluationState,
  contract: NotifiedContract,
  members: MemberStates,
): LocalDate | undefined {
  if (evaluation.status !== 'open' && evaluation.status !== 'closed') return undefined;
  const months = members.all(hours).map(({ state }) => state);
  const days = [correctedSince(months, evaluation.current.position), enteredSince(contract, evaluation.current)];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** R11: a correction of frozen figures opens the evaluation again, before anything is concluded from it. */
function openAgain(forecast: Forecast, id: string, on: LocalDate, evaluation: LocalEvaluationState): void {
  if (evaluation.status !== 'none') openOn(forecast, id, evaluation.occurrence + 1, on);
}

function openOn(forecast: Forecast, id: string, occurrence: number, on: LocalDate): void {
  forecast.issue(
    {
      kind: 'opening',
      subject: id,
      occurrence: String(occurrence),
      dueAt: forecast.morning(on),
      summary: `ouverture de l’évaluation locale du marché ${id}`,
    },
    { aggregate: localEvaluationAggregate.category, name: 'OpenLocalEvaluation', id, data: {} },
  );
}

/** A contract whose evaluation is open again is in evaluation again. */
function resume(forecast: Forecast, id: string, contract: ExistingContract, evaluation: LocalEvaluationState): void {
  if (contract.stage !== 'evaluated' || evaluation.status !== 'open') return;
  forecast.issue(
    {
      kind: 'resumption',
      subject: id,
      occurrence: String(evaluation.occurrence),
      dueAt: forecast.morning(evaluation.current.openedOn),
      summary: `le marché ${id} revient en évaluation`,
    },
    { aggregate: contractAggregate.category, name: 'ResumeEvaluation', id, data: {} },
  );
}

function signaturesOverdue(forecast: Forecast, id: string, evaluation: LocalEvaluationState): void {
  if (evaluation.status !== 'open') return;
  const { acts } = deadline('localEvaluation', evaluation.current.openedOn, forecast.calendar, forecast.zone);
  const [overdue] = acts;
  if (overdue)
    forecast.raise({
      kind: 'overdue',
      subject: id,
      occurrence: `signatures${evaluation.occurrence}`,
      dueAt: overdue.at,
      summary: `signatures de l’évaluation locale du marché ${id} en retard`,
    });
}

function conclude(forecast: Forecast, id: string, contract: ExistingContract, evaluation: LocalEvaluationState): void {
  if (evaluation.status !== 'closed' || contract.stage !== 'localEvaluation') return;
  forecast.issue(
    {
      kind: 'conclusion',
      subject: id,
      occurrence: String(evaluation.occurrence),
      dueAt: forecast.morning(evaluation.closedOn),
      summary: `fin de vie du marché ${id}`,
    },
    { aggregate: contractAggregate.category, name: 'ConcludeContract', id, data: {} },
  );
}
