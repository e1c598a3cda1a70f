import type { Refusal } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { eligibilityFor } from '../../rules/eligibility.js';
import { hours } from '../../rules/figures.js';
import { FLAG_LABELS } from '../../rules/flag-labels.js';
import { fourEyesAbove } from '../../rules/limits.js';
import type { Subject } from './subject.js';

type Rule = (subject: Subject) => Refusal | undefined;

const followsTheDeclaration: Rule = ({ command: { on }, statement }) =>
  on < statement.declaredOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la déclaration', previous: statement.declaredOn }, 'on')
    : undefined;

/** R7: validation may be partial, with a reason; never more than what was declared and counts. */
const figureHolds: Rule = ({ review, statement: { statement, countable } }) => {
  const centihours = review.centihours ?? countable;
  if (centihours === 0) return refuse('VALIDATION_EMPTY', { statement });
  if (centihours > countable)
    return refuse('VALIDATION_ABOVE_DECLARED', { hours: hours(centihours), declared: hours(countable) });
  return centihours < countable && review.reason === undefined
    ? refuse('PARTIAL_NEEDS_REASON', { statement, hours: hours(centihours), declared: hours(countable) })
    : undefined;
};

/** House rule (R7): above the limit, who declared does not validate alone. */
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

/** R13: the privacy notice precedes validation. */
const personIsInformed: Rule = ({ command: { on }, statement, participant }) => {
  if (statement.participant === undefined) return undefined;
  const informedOn = participant?.informedOn;
  return informedOn === undefined || on < informedOn
    ? refuse('NOT_INFORMED', { statement: statement.statement })
    : undefined;
};

/** R7: eligibility effective on or before the period's first day, and not over before its last. */
const personIsEligible: Rule = ({ contract, statement: { statement, from, until, ...rest }, participant }) => {
  if (rest.participant === undefined) return undefined;
  const verdict = participant ? eligibilityFor(participant, contract, { from, until }) : undefined;
  if (verdict?.outcome === 'eligible') return undefined;
  return verdict?.outcome === 'ended'
    ? refuse('ELIGIBILITY_ENDED', { statement, eligibleUntil: verdict.eligibleUntil, until })
    : refuse('NOT_ELIGIBLE_YET', { statement, from });
};

/** The first that fails answers, for the whole request: a validation is taken as a whole. */
export const rules: readonly Rule[] = [
  followsTheDeclaration,
  figureHolds,
  anotherPairOfEyes,
  flagsAreConfirmed,
  personIsInformed,
  personIsEligible,
];
