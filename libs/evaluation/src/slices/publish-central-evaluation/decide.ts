import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { centralEvaluationEvents as events } from '../../events/central-evaluation-events.js';
import type { CentralEvaluationState } from '../../model/central-evaluation-state.js';
import { refuse } from '../../refusals.js';
import { publishedTables, withheld } from '../../rules/publication.js';
import type { PublishCentralEvaluation } from './schema.js';

/** First published version. A later one needs its differences with this one checked in the same way (R11). */
const FIRST_VERSION = 1;

export function decide(state: CentralEvaluationState, command: Command<PublishCentralEvaluation>): Decision {
  if (state.status === 'none') return refuse('CENTRAL_NOT_OPENED');
  if (state.status === 'published') return unchanged;
  if (state.status !== 'frozen') return refuse('NOT_FROZEN');
  const previous = state.perimeters.frozenOn;
  if (command.on < previous)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'le gel des périmètres', previous }, 'on');

  const { position, illustrative, indicators, personTables } = state.computed;
  return accept(
    events.CentralEvaluationPublished({
      version: FIRST_VERSION,
      position,
      illustrative,
      personTables: publishedTables(personTables),
      withheld: withheld(indicators),
    }),
  );
}
