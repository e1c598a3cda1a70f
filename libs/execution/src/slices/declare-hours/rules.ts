import type { Refusal } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { isOnLot, proposalsOn } from '../../rules/employer.js';
import { hours } from '../../rules/figures.js';
import { countsHeads } from '../../rules/limits.js';
import { overlapOf } from '../../rules/overlap.js';
import { daysOf, mostCentihours } from '../../rules/period.js';
import type { Subject } from './subject.js';

type Rule = (subject: Subject) => Refusal | undefined;

/** R7 "A statement": period inside one month, from the lot's start to its end, of hours already worked. */
const periodHolds: Rule = ({ command: { data, on }, lot, month }) => {
  const { from, until } = data;
  if (until < from) return refuse('PERIOD_REVERSED', { from, until }, 'until');
  if (!from.startsWith(month) || !until.startsWith(month))
    return refuse('PERIOD_OUTSIDE_MONTH', { from, until, month }, 'from');
  if (from < lot.startedOn)
    return refuse('PERIOD_BEFORE_LOT', { from, lot: lot.lot, startedOn: lot.startedOn }, 'from');
  if (lot.endedOn !== undefined && until > lot.endedOn)
    return refuse('PERIOD_AFTER_LOT', { until, lot: lot.lot, endedOn: lot.endedOn }, 'until');
  return on < until ? refuse('PERIOD_NOT_OVER', { until, on }, 'until') : undefined;
};

/** R7: the ledger is per lot and clause: where a lot has several hour clauses, a statement says for which one it counts. */
const clauseIsNamed: Rule = ({ command: { data }, lot: { lot, hourClauses } }) => {
  if (data.clause !== undefined)
    return hourClauses.includes(data.clause)
      ? undefined
      : refuse('CLAUSE_UNKNOWN', { clause: data.clause, lot, known: hourClauses }, 'clause');
  return hourClauses.length > 1 ? refuse('CLAUSE_REQUIRED', { lot, known: hourClauses }, 'clause') : undefined;
};

/** R7: a person, or a headcount for ESAT, EA and reserved lots. */
const whoWorkedIsNamed: Rule = ({ command: { data, on }, lot }) => {
  if ((data.participant === undefined) === (data.headcount === undefined) || data.headcount === 0)
    return refuse('PARTICIPANT_OR_HEADCOUNT', {}, 'participant');
  const collective = countsHeads(data.modality, on) || lot.clauseKinds.includes('reservedLot');
  return data.headcount !== undefined && !collective ? refuse('HEADCOUNT_NOT_ALLOWED', {}, 'headcount') : undefined;
};

/** R7: hours may be declared once the person is proposed on that lot. */
const participantIsProposed: Rule = ({ command: { data, on }, facts, contract, lot }) => {
  if (data.participant === undefined) return undefined;
  const proposals = proposalsOn(facts.participant, contract.contract, lot);
  const proposedOn = proposals.map((one) => one.proposedOn).sort()[0];
  if (proposedOn === undefined)
    return refuse('PARTICIPANT_NOT_PROPOSED', { contract: contract.contract, lot: lot.lot }, 'participant');
  return on < proposedOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition de la personne', previous: proposedOn }, 'on')
    : undefined;
};

/** R7: the employer holds the lot, is named on it, or was named for that person when it was proposed there. */
const employerIsKnown: Rule = ({ command: { data }, facts, contract, lot }) => {
  const named = proposalsOn(facts.participant, contract.contract, lot).some((one) => one.employer === data.employer);
  return isOnLot(lot, data.employer) || (data.participant !== undefined && named)
    ? undefined
    : refuse('EMPLOYER_UNKNOWN', { employer: data.employer, lot: lot.lot }, 'employer');
};

/** R7: whoever declares for another says so, with the hash of the evidence. */
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

/** R7: more than 0, at most 24 h per day (and per person of a headcount). */
const hoursArePossible: Rule = ({ command: { data }, claim }) => {
  if (claim.declared === 0) return refuse('HOURS_MISSING', {}, 'centihours');
  const maximum = mostCentihours(data, data.headcount);
  return claim.declared > maximum
    ? refuse(
        'HOURS_IMPOSSIBLE',
        { hours: hours(claim.declared), days: daysOf(data), maximum: hours(maximum) },
        'centihours',
      )
    : undefined;
};

/** R7: one person's statements of the same work share the days' hours. */
const overlapIsPossible: Rule = ({ state, claim }) => {
  const living = state.statements.filter((statement) => statement.status !== 'rejected');
  const overlap = overlapOf(claim, living);
  if (!overlap?.excess) return undefined;
  const { days, centihours, maximum } = overlap.excess;
  const { statements } = overlap;
  const figures = { hours: hours(centihours), days, maximum: hours(maximum), statements };
  return refuse('OVERLAP_IMPOSSIBLE', figures, 'centihours');
};

/** In the order a person would check them: the first that fails answers. */
export const rules: readonly Rule[] = [
  periodHolds,
  clauseIsNamed,
  whoWorkedIsNamed,
  participantIsProposed,
  employerIsKnown,
  behalfIsStated,
  hoursArePossible,
  overlapIsPossible,
];
