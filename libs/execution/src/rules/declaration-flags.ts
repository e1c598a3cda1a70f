import { plannedEnd } from '@clausier/calendar';
import { FLAGS, type Flag } from '../events/hours-events.js';
import type { Declaration } from './declaration.js';
import { monthlyLimit } from './limits.js';
import { overlapOf } from './overlap.js';
import { periodsMeet } from './period.js';
import { claimsOf } from './person-claims.js';

/** What is accepted but needs an explicit confirmation before validation (R7). */
const raised: Readonly<Record<Flag, (declaration: Declaration) => boolean>> = {
  overlap: ({ state, participant, claim }) =>
    participant !== undefined && overlapOf(claim, claimsOf(state, participant)) !== undefined,
  overlapElsewhere: ({ contract, monthOfParticipant, claim }) =>
    claim.participant !== undefined &&
    monthOfParticipant.periods.some((one) => one.contract !== contract.contract && periodsMeet(one, claim)),
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
