import { accept, unchanged, type Command, type Decision, type NewEvent, type Refusal } from '@clausier/kernel';
import { hoursEvents } from '../../events/hours-events.js';
import { partsOfHoursId } from '../../model/hours-id.js';
import type { HoursState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { hours } from '../../rules/figures.js';
import { frozen } from '../../rules/freeze.js';
import { rules } from './rules.js';
import type { Review, ValidateHours } from './schema.js';
import type { Facts, Subject } from './subject.js';

export function decide(state: HoursState, command: Command<ValidateHours>, facts: Facts): Decision {
  const parts = partsOfHoursId(command.id);
  if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
  const seen = new Set<string>();
  const events: NewEvent[] = [];
  for (const [index, review] of command.data.statements.entries()) {
    const path = `statements.${index}`;
    if (seen.has(review.statement)) return refuse('STATEMENT_REPEATED', { statement: review.statement }, path);
    seen.add(review.statement);

    const subject = subjectOf(review, state, command, facts, parts.contract);
    if ('outcome' in subject) return { ...subject, path };
    if (alreadySo(subject)) continue;
    const refusal = frozen(parts.contract, facts.freeze) ?? firstRefusal(subject);
    if (refusal) return { ...refusal, path: refusal.path ?? path };
    events.push(validated(subject, parts));
  }
  return events.length === 0 ? unchanged : accept(...events);
}

function subjectOf(
  review: Review,
  state: HoursState,
  command: Command<ValidateHours>,
  facts: Facts,
  contract: string,
): Subject | Refusal {
  const statement = state.statements.find((known) => known.statement === review.statement);
  if (!statement) return refuse('STATEMENT_UNKNOWN', { statement: review.statement });
  if (statement.status === 'rejected') return refuse('STATEMENT_REJECTED', { statement: review.statement });
  const subject = {
    review,
    statement,
    command,
    contract,
    participant: facts.participants?.find((one) => one.participant === statement.participant),
  };
  if (statement.status === 'validated' && !alreadySo(subject))
    return refuse('STATEMENT_ALREADY_VALIDATED', {
      statement: review.statement,
      hours: hours(statement.validated),
    });
  return subject;
}

function alreadySo({ review, statement }: Subject): boolean {
  return statement.status === 'validated' && statement.validated === (review.centihours ?? statement.countable);
}

function firstRefusal(subject: Subject): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(subject);
    if (refusal) return refusal;
  }
  return undefined;
}

function validated({ review, statement }: Subject, parts: { readonly contract: string; readonly month: string }) {
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
