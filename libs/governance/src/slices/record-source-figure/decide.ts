import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { mandateEvents } from '../../events/mandate.js';
import type { MandateState } from '../../model/mandate.js';
import { beforeVote } from '../../rules/after-vote.js';
import type { RecordSourceFigure } from './schema.js';

/** A second reading of the same figure replaces the first, which stays in the log. */
export function decide(state: MandateState, command: Command<RecordSourceFigure>): Decision {
  const { on: _, ...figure } = command.data;
  const known = state.sourceFigures.find((one) => one.figure === figure.figure);
  const keys = ['value', 'unit', 'basis', 'text'] as const;
  if (known && keys.every((key) => known[key] === figure[key])) return unchanged;
  return beforeVote(state, command) ?? accept(mandateEvents.SourceFigureRecorded(figure));
}
