import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { hoursEvents } from '../events/hours-events.js';
import { hours } from '../model/hours.js';
import { refuse } from '../refusals.js';
import { correctionFacts, correctionScope } from '../rules/correction-facts.js';
import { correctable, correctionShape } from '../rules/correction.js';
import { contractOf } from '../rules/scope.js';

/**
 * R12, four eyes on closed periods: one person asks for the correction, the ESS head makes it. A later request for the
 * same statement replaces the earlier one.
 */
export const requestHoursCorrection = slicesOf(hours)({
  name: 'RequestHoursCorrection',
  summary: 'Demande à la cheffe de mission un écart sur des heures dont les chiffres sont figés.',
  body: correctionShape,
  facts: correctionFacts,
  permission: { roles: ['facilitator', 'directorateAgent'], scope: correctionScope },
  decide(state, command, { freeze, participant }) {
    const { id, data, on, actor } = command;
    const { statement, deltaCentihours, reason } = data;
    const known = correctable(state, command, participant);
    if ('outcome' in known) return known;
    const previous = freeze.frozenOn;
    if (previous === undefined) return refuse('CORRECTION_OPEN', { contract: contractOf(id) });
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'le gel', previous }, 'on');
    const asked = known.correctionRequest;
    if (asked?.deltaCentihours === deltaCentihours && asked.reason === reason && asked.requestedBy === actor.id)
      return unchanged;
    return accept(hoursEvents.HoursCorrectionRequested({ statement, lot: known.lot, deltaCentihours, reason }));
  },
});
