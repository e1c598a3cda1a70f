import type { Command, FactValues } from '@clausier/kernel';
import { evaluationFreeze, executionContract, statementParticipants, type ParticipantFact } from '../../facts.js';
import type { HoursState, Statement } from '../../model/state.js';
import { contractOf } from '../../rules/scope.js';
import type { Review, ValidateHours } from './schema.js';

export const facts = {
  contract: executionContract((command: Command<ValidateHours>) => contractOf(command.id)),
  freeze: evaluationFreeze((command: Command<ValidateHours>) => contractOf(command.id)),
  participants: statementParticipants((command: Command<ValidateHours>, state: HoursState) =>
    participantsOf(command.data.statements, state),
  ),
};
export type Facts = FactValues<typeof facts>;

/** A statement under review and what it is held against. */
export interface Subject {
  readonly review: Review;
  readonly statement: Statement;
  readonly command: Command<ValidateHours>;
  readonly contract: string;
  readonly participant?: ParticipantFact | undefined;
}

/** References of the participants to be looked up, each once, joined by commas. */
function participantsOf(reviews: readonly Review[], state: HoursState): string | undefined {
  const refs = reviews.flatMap(
    ({ statement }) => state.statements.find((known) => known.statement === statement)?.participant ?? [],
  );
  return refs.length === 0 ? undefined : [...new Set(refs)].sort().join(',');
}
