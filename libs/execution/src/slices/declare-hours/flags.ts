import { plannedEnd } from '@clausier/calendar';
import { FLAGS, type Flag } from '../../events/hours-events.js';
import { monthlyLimit } from '../../rules/limits.js';
import { overlapOf } from '../../rules/overlap.js';
import type { Subject } from './subject.js';

/** What is accepted but needs an explicit confirmation before validation (R7). */
const raised: Readonly<Record<Flag, (subject: Subject) => boolean>> = {
  overlap: ({ state, claim }) =>
    overlapOf(
      claim,
      state.statements.filter((statement) => statement.status !== 'rejected'),
    ) !== undefined,
  onBehalf: ({ command }) => command.data.onBehalfOf !== undefined,
  monthlyLimit: ({ command, facts, claim }) =>
    command.data.participant !== undefined &&
    facts.monthOfParticipant.declaredCentihours + claim.declared > monthlyLimit(command.data.from),
  afterPlannedEnd: ({ command, contract, lot }) =>
    command.data.until > plannedEnd(lot.startedOn, contract.durationMonths),
};

export function flagsOf(subject: Subject): readonly Flag[] {
  return FLAGS.filter((flag) => raised[flag](subject));
}
