import { accept, slicesOf, type Command, type Refusal } from '@clausier/kernel';
import { hoursEvents } from '../events/hours-events.js';
import type { FreezeFact } from '../facts.js';
import { hours } from '../model/hours.js';
import { partsOfHoursId } from '../model/hours-id.js';
import type { Statement } from '../model/state.js';
import { refuse } from '../refusals.js';
import { correctionFacts, correctionScope } from '../rules/correction-facts.js';
import { correctable, correctionShape, type CorrectionData } from '../rules/correction.js';

/** R7: a correction is a signed delta that names the statement and the reason. Nothing is edited. */
export const correctHours = slicesOf(hours)({
  name: 'CorrectHours',
  summary: 'Corrige des heures validées par un écart signé et motivé, sans rien effacer.',
  body: correctionShape,
  facts: correctionFacts,
  permission: { roles: ['facilitator', 'essHead'], scope: correctionScope },
  decide(state, command, { freeze, participant: person }) {
    const { statement, deltaCentihours, reason } = command.data;
    const parts = partsOfHoursId(command.id);
    if (!parts) return refuse('MONTH_UNKNOWN', { id: command.id });
    const known = correctable(state, command, person);
    if ('outcome' in known) return known;
    const refusal = notTheirs(known, command, parts.contract, freeze);
    if (refusal) return refusal;
    const { lot, participant } = known;
    return accept(hoursEvents.HoursCorrected({ ...parts, statement, lot, participant, deltaCentihours, reason }));
  },
});

/**
 * R11, R12: the facilitator corrects until the figures are frozen. From then on the ESS head corrects, and only what
 * another person asked for, as it was asked.
 */
function notTheirs(
  { statement, correctionRequest: asked }: Statement,
  { actor, data, on }: Command<CorrectionData>,
  contract: string,
  { frozenOn }: FreezeFact,
): Refusal | undefined {
  const head = actor.roles.includes('essHead');
  if (frozenOn === undefined) return head ? refuse('CORRECTION_OPEN', { contract }) : undefined;
  if (!head) return refuse('CORRECTION_OF_FROZEN', { contract, frozenOn });
  if (asked?.deltaCentihours !== data.deltaCentihours || asked.reason !== data.reason)
    return refuse('CORRECTION_NOT_REQUESTED', { statement }, 'statement');
  if (asked.requestedBy === actor.id) return refuse('CORRECTION_FOUR_EYES', { statement });
  return on < asked.requestedOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la demande', previous: asked.requestedOn }, 'on')
    : undefined;
}
