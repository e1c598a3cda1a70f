import { accept, f, optional, slicesOf, unchanged, type NewEvent, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { hoursEvents } from '../events/hours-events.js';
import { executionContractFact, freezeFact, statementParticipantsFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { partsOfHoursId } from '../model/hours-id.js';
import type { HoursState, Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { hours as inHours } from '../rules/figures.js';
import { frozen } from '../rules/freeze.js';
import { reviewRefused, reviewShape, type Review, type ReviewedStatement } from '../rules/review.js';
import { contractOf, hoursScope } from '../rules/scope.js';

/** A request is taken as a whole: the first statement that fails refuses all of them. */
export const validateHours = slicesOf(hours)({
  name: 'ValidateHours',
  summary: 'Valide des relevés d’heures, en tout ou en partie.',
  body: { statements: z.array(f.object(reviewShape)).min(1).max(100), confirmFlags: f.optional(f.flag()) },
  facts: {
    contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
    freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
    participants: {
      fact: optional(statementParticipantsFact),
      key: ({ data }, state) => participantsOf(data.statements, state),
    },
  },
  permission: { roles: ['facilitator'], scope: (_, { id }, { contract }) => hoursScope(id, contract) },
  decide(state, command, facts) {
    const parts = partsOfHoursId(command.id);
    if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
    const seen = new Set<string>();
    const events: NewEvent[] = [];
    for (const [index, review] of command.data.statements.entries()) {
      const path = `statements.${index}`;
      if (seen.has(review.statement)) return refuse('STATEMENT_REPEATED', { statement: review.statement }, path);
      seen.add(review.statement);

      const statement = reviewable(review, state);
      if ('outcome' in statement) return { ...statement, path };
      if (statement.status === 'validated') continue;
      const participant = facts.participants?.find((one) => one.participant === statement.participant);
      const reviewed = { review, statement, command, contract: parts.contract, participant };
      const refusal = frozen(parts.contract, facts.freeze) ?? reviewRefused(reviewed);
      if (refusal) return { ...refusal, path: refusal.path ?? path };
      events.push(validated(reviewed, parts));
    }
    return events.length === 0 ? unchanged : accept(...events);
  },
});

/** References of the participants to be looked up, each once, joined by commas. */
function participantsOf(reviews: readonly Review[], state: HoursState): string | undefined {
  const refs = reviews.flatMap(
    ({ statement }) => state.statements.find((known) => known.statement === statement)?.participant ?? [],
  );
  return refs.length === 0 ? undefined : [...new Set(refs)].sort().join(',');
}

/** The statement under review: one not yet reviewed, or one validated already for these very hours. */
function reviewable({ statement, centihours }: Review, state: HoursState): Statement | Refusal {
  const known = state.statements.find((candidate) => candidate.statement === statement);
  if (!known) return refuse('STATEMENT_UNKNOWN', { statement });
  if (known.status === 'rejected') return refuse('STATEMENT_REJECTED', { statement });
  return known.status === 'validated' && known.validated !== (centihours ?? known.countable)
    ? refuse('STATEMENT_ALREADY_VALIDATED', { statement, hours: inHours(known.validated) })
    : known;
}

function validated(
  { review, statement }: ReviewedStatement,
  parts: { readonly contract: string; readonly month: string },
): NewEvent {
  const centihours = review.centihours ?? statement.countable;
  return hoursEvents.HoursValidated({
    ...parts,
    statement: statement.statement,
    lot: statement.lot,
    participant: statement.participant,
    centihours,
    ...(centihours < statement.countable ? { reason: review.reason } : {}),
    confirmed: statement.flags,
  });
}
