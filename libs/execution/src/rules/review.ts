import { f, type Command, type FieldValues, type Refusal } from '@clausier/kernel';
import { REVIEW_REASONS } from '../events/hours-events.js';
import type { ParticipantFact } from '../facts.js';
import type { Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { eligibilityFor } from './eligibility.js';
import { hours } from './figures.js';
import { FLAG_LABELS } from './flag-labels.js';
import { fourEyesAbove } from './limits.js';

/** What a facilitator says of one statement. */
export const reviewShape = {
  statement: f.ref(),
  /** Hours that count, training included where the clause counts it. All of them when missing. */
  centihours: f.optional(f.centihours()),
  /** Needed for less than declared. */
  reason: f.optional(f.code(REVIEW_REASONS)),
} as const;
export type Review = FieldValues<typeof reviewShape>;

/** A statement under review and what it is held against. */
export interface ReviewedStatement {
  readonly review: Review;
  readonly statement: Statement;
  readonly command: Command<{ readonly confirmFlags?: boolean | undefined }>;
  readonly contract: string;
  readonly participant?: ParticipantFact | undefined;
}

type Rule = (reviewed: ReviewedStatement) => Refusal | undefined;

const followsTheDeclaration: Rule = ({ command: { on }, statement }) =>
  on < statement.declaredOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la déclaration', previous: statement.declaredOn }, 'on')
    : undefined;

/** R7: a validation may be partial, with a reason. It never exceeds the declared hours that count. */
const figureHolds: Rule = ({ review, statement: { statement, countable } }) => {
  const centihours = review.centihours ?? countable;
  if (centihours === 0) return refuse('VALIDATION_EMPTY', { statement });
  if (centihours > countable)
    return refuse('VALIDATION_ABOVE_DECLARED', { hours: hours(centihours), declared: hours(countable) });
  return centihours < countable && review.reason === undefined
    ? refuse('PARTIAL_NEEDS_REASON', { statement, hours: hours(centihours), declared: hours(countable) })
    : undefined;
};

/** House rule (R7): above the limit, the declarer does not validate the statement. */
const anotherPairOfEyes: Rule = ({ command, statement }) => {
  const limit = fourEyesAbove(statement.from);
  return statement.declared > limit && statement.declaredBy === command.actor.id
    ? refuse('FOUR_EYES', { statement: statement.statement, limit: hours(limit) })
    : undefined;
};

/** R7: flagged statements need an explicit confirmation. */
const flagsAreConfirmed: Rule = ({ command, statement: { statement, flags } }) =>
  flags.length > 0 && command.data.confirmFlags !== true
    ? refuse('FLAGS_NEED_CONFIRMATION', { statement, flags: flags.map((flag) => FLAG_LABELS[flag]) })
    : undefined;

/** R13: the person has received the privacy notice before its hours are validated. */
const personIsInformed: Rule = ({ command: { on }, statement, participant }) => {
  if (statement.participant === undefined) return undefined;
  const informedOn = participant?.informedOn;
  return informedOn === undefined || on < informedOn
    ? refuse('NOT_INFORMED', { statement: statement.statement })
    : undefined;
};

/** R7: the eligibility takes effect on or before the period's first day, and does not end before its last. */
const personIsEligible: Rule = ({ contract, statement: { statement, from, until, ...rest }, participant }) => {
  if (rest.participant === undefined) return undefined;
  const verdict = participant ? eligibilityFor(participant, contract, { from, until }) : undefined;
  if (verdict?.outcome === 'eligible') return undefined;
  return verdict?.outcome === 'ended'
    ? refuse('ELIGIBILITY_ENDED', { statement, eligibleUntil: verdict.eligibleUntil, until })
    : refuse('NOT_ELIGIBLE_YET', { statement, from });
};

const rules: readonly Rule[] = [
  followsTheDeclaration,
  figureHolds,
  anotherPairOfEyes,
  flagsAreConfirmed,
  personIsInformed,
  personIsEligible,
];

/** The first rule that the review of a statement breaks. */
export function reviewRefused(reviewed: ReviewedStatement): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(reviewed);
    if (refusal) return refusal;
  }
  return undefined;
}
