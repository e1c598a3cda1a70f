import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { centralEvaluationEvents as events } from '../../events/central-evaluation-events.js';
import type { EvaluationBuyerFact } from '../../facts.js';
import { partsOfCentralEvaluationId, type CentralEvaluationState } from '../../model/central-evaluation-state.js';
import { refuse } from '../../refusals.js';
import { centralDates, yearOverOn } from '../../rules/year-dates.js';
import type { OpenCentralEvaluation } from './schema.js';

export function decide(
  state: CentralEvaluationState,
  command: Command<OpenCentralEvaluation>,
  facts: { readonly buyer: EvaluationBuyerFact },
): Decision {
  const parts = partsOfCentralEvaluationId(command.id);
  if (!parts) return refuse('YEAR_UNKNOWN', { id: command.id });
  if (state.status !== 'none') return unchanged;
  const from = yearOverOn(parts.year);
  if (command.on < from) return refuse('YEAR_NOT_OVER', { year: parts.year, from }, 'on');
  const { freezeOn, publication } = centralDates(parts.year, command.on, facts.buyer.zone);
  return accept(
    events.CentralEvaluationOpened({
      ...parts,
      freezeOn,
      publicationDueOn: publication.dueOn,
      publicationDueAt: publication.dueAt,
    }),
  );
}
