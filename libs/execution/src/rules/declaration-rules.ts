import type { Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';
import type { Declaration } from './declaration.js';
import { isOnLot, proposalsOn } from './employer.js';
import { hours } from './figures.js';
import { impossibleOverlap } from './impossible-overlap.js';
import { countsHeads } from './limits.js';
import { daysOf, mostCentihours } from './period.js';
import { claimsOf } from './person-claims.js';

type Rule = (declaration: Declaration) => Refusal | undefined;

/** R7, "A statement": the period lies in one month and in the lot's course, and it is over. */
const periodHolds: Rule = ({ command: { data, on }, lot, month }) => {
  const { from, until } = data;
  if (until < from) return refuse('PERIOD_REVERSED', { from, until }, 'until');
  if (!from.startsWith(month) || !until.startsWith(month))
    return refuse('PERIOD_OUTSIDE_MONTH', { from, until, month }, 'from');
  if (from < lot.startedOn)
    return refuse('PERIOD_BEFORE_LOT', { from, lot: lot.lot, startedOn: lot.startedOn }, 'from');
  if (lot.statedFrom !== undefined && from < lot.statedFrom)
    return refuse('PERIOD_IN_OPENING_BALANCE', { from, lot: lot.lot, statedFrom: lot.statedFrom }, 'from');
  if (lot.endedOn !== undefined && until > lot.endedOn)
    return refuse('PERIOD_AFTER_LOT', { until, lot: lot.lot, endedOn: lot.endedOn }, 'until');
  return on < until ? refuse('PERIOD_NOT_OVER', { until, on }, 'until') : undefined;
};

/**
 * R7: the ledger is kept per lot and clause. Where a lot has several hour clauses, a statement names the one it counts
 * for.
 */
const clauseIsNamed: Rule = ({ command: { data }, lot: { lot, hourClauses } }) => {
  if (data.clause !== undefined)
    return hourClauses.includes(data.clause)
      ? undefined
      : refuse('CLAUSE_UNKNOWN', { clause: data.clause, lot, known: hourClauses }, 'clause');
  return hourClauses.length > 1 ? refuse('CLAUSE_REQUIRED', { lot, known: hourClauses }, 'clause') : undefined;
};

/** R7: a statement names one person, or a headcount for ESAT, EA and reserved lots. */
const whoWorkedIsNamed: Rule = ({ command: { data, on }, lot }) => {
  if ((data.participant === undefined) === (data.headcount === undefined) || data.headcount === 0)
    return refuse('PARTICIPANT_OR_HEADCOUNT', {}, 'participant');
  const collective = countsHeads(data.modality, on) || lot.clauseKinds.includes('reservedLot');
  return data.headcount !== undefined && !collective ? refuse('HEADCOUNT_NOT_ALLOWED', {}, 'headcount') : undefined;
};

/** A person has one reference: what was merged into another one takes no more hours. */
const referenceIsTheOneThatStays: Rule = ({ participant }) =>
  participant?.mergedInto === undefined
    ? undefined
    : refuse('PARTICIPANT_MERGED', { reference: participant.participant, into: participant.mergedInto }, 'participant');

/** R7: the person is proposed on that lot before its hours are declared. */
const participantIsProposed: Rule = ({ command: { data, on }, participant, contract, lot }) => {
  if (data.participant === undefined) return undefined;
  const proposals = proposalsOn(participant, contract.contract, lot);
  const proposedOn = proposals.map((one) => one.proposedOn).sort()[0];
  if (proposedOn === undefined)
    return refuse('PARTICIPANT_NOT_PROPOSED', { contract: contract.contract, lot: lot.lot }, 'participant');
  return on < proposedOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition de la personne', previous: proposedOn }, 'on')
    : undefined;
};

/** R7: the employer holds the lot, is named on it, or was named for that person when it was proposed there. */
const employerIsKnown: Rule = ({ command: { data }, participant, contract, lot }) => {
  const named = proposalsOn(participant, contract.contract, lot).some((one) => one.employer === data.employer);
  return isOnLot(lot, data.employer) || (data.participant !== undefined && named)
    ? undefined
    : refuse('EMPLOYER_UNKNOWN', { employer: data.employer, lot: lot.lot }, 'employer');
};

/** R7: somebody who declares for another says so, with the hash of the evidence. */
const behalfIsStated: Rule = ({ command: { data, actor } }) => {
  const { employer, onBehalfOf } = data;
  if (onBehalfOf === undefined)
    return actor.roles.includes('facilitator') && !actor.roles.includes('correspondent')
      ? refuse('ON_BEHALF_REQUIRED', { employer }, 'onBehalfOf')
      : undefined;
  return onBehalfOf.supplier === employer
    ? undefined
    : refuse('ON_BEHALF_OF_OTHER', { supplier: onBehalfOf.supplier, employer }, 'onBehalfOf.supplier');
};

/** R7: the hours are more than 0 and at most 24 per day, for each person of a headcount. */
const hoursArePossible: Rule = ({ command: { data }, claim }) => {
  if (claim.declared === 0) return refuse('HOURS_MISSING', {}, 'centihours');
  const maximum = mostCentihours(data, data.headcount);
  const tooMany = (said: number, path: string) =>
    refuse('HOURS_IMPOSSIBLE', { hours: hours(said), days: daysOf(data), maximum: hours(maximum) }, path);
  if (data.centihours > maximum) return tooMany(data.centihours, 'centihours');
  const training = data.trainingCentihours ?? 0;
  if (training > maximum) return tooMany(training, 'trainingCentihours');
  return claim.declared > maximum ? tooMany(claim.declared, 'centihours') : undefined;
};

/** R7: overlapping statements of one person hold at most 24 hours per day together, whoever declares what work. */
const overlapIsPossible: Rule = ({ state, participant, claim }) =>
  participant && impossibleOverlap(claim, claimsOf(state, participant), 'centihours');

/** In the order in which a person would check them. */
const rules: readonly Rule[] = [
  periodHolds,
  clauseIsNamed,
  whoWorkedIsNamed,
  referenceIsTheOneThatStays,
  participantIsProposed,
  employerIsKnown,
  behalfIsStated,
  hoursArePossible,
  overlapIsPossible,
];

/** The first rule that a declaration breaks. */
export function declarationRefused(declaration: Declaration): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(declaration);
    if (refusal) return refusal;
  }
  return undefined;
}
