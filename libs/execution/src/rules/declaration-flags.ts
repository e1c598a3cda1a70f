import { plannedEnd } from '@clausier/calendar';
import { FLAGS, type Flag } from '../events/hours-events.js';
import type { Declaration } from './declaration.js';
import { monthlyLimit } from './limits.js';
import { overlapOf } from './overlap.js';

/** What is accepted but needs an explicit confirmation before validation (R7). */
const raised: Readonly<Record<Flag, (declaration: Declaration) => boolean>> = {
  overlap: ({ state, claim }) =>
    overlapOf(
      claim,
      state.statements.filter((statement) => statement.status !== 'rejected'),
    ) !== undefined,
  onBehalf: ({ command }) => command.data.onBehalfOf !== undefined,
  monthlyLimit: ({ command, monthOfParticipant, claim }) =>
    command.data.participant !== undefined &&
    monthOfParticipant.declaredCentihours + claim.declared > monthlyLimit(command.data.from),
  afterPlannedEnd: ({ command, contract, lot }) =>
    command.data.until > plannedEnd(lot.startedOn, contract.durationMonths),
};

export function flagsOf(declaration: Declaration): readonly Flag[] {
  return FLAGS.filter((flag) => raised[flag](declaration));
}
