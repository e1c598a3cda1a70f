import type { ParticipantFact } from '../facts.js';
import { stands, workedCentihours } from '../model/ledger-entries.js';
import type { HoursState } from '../model/state.js';
import { overlapOf, type Claim, type Overlap } from './overlap.js';

/** A person by its reference, and by those that were merged with it. */
type Person = Pick<ParticipantFact, 'participant' | 'aliases'>;

/**
 * What the standing statements of a month say of one person, under whichever of its references. A statement that was
 * reviewed or corrected says the hours that it has by now.
 */
export function claimsOf(state: HoursState, person: Person, except?: string): readonly Claim[] {
  const references = [person.participant, ...(person.aliases ?? [])];
  return state.statements
    .filter((known) => stands(known) && known.statement !== except)
    .filter(({ participant }) => participant !== undefined && references.includes(participant))
    .map((known) => ({ ...known, participant: person.participant, declared: workedCentihours(known) }));
}

/** Statements of a month under several references, where no one person can have worked the hours of all of them. */
export function impossibleTogether(
  state: HoursState,
  [participant = '', ...aliases]: readonly string[],
): (Required<Overlap>['excess'] & Pick<Overlap, 'statements'>) | undefined {
  const claims = claimsOf(state, { participant, aliases });
  for (const claim of claims) {
    const overlap = overlapOf(
      claim,
      claims.filter((other) => other !== claim),
    );
    if (overlap?.excess) return { ...overlap.excess, statements: [claim.statement, ...overlap.statements].sort() };
  }
  return undefined;
}
