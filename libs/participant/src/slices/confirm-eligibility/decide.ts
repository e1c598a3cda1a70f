import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { EmployerFact } from '../../facts.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { eligibilityWindow } from '../../rules/eligibility-window.js';
import { ROUTE_LABELS } from '../../rules/labels.js';
import { proposalOn } from '../../rules/proposal.js';
import { notByStructure } from '../../rules/structure.js';
import type { ConfirmEligibility } from './schema.js';

export function decide(
  state: ParticipantState,
  command: Command<ConfirmEligibility>,
  { employers }: { readonly employers: readonly EmployerFact[] },
): Decision {
  const { contract, route, from } = command.data;
  const proposal = proposalOn(state, contract);
  if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');

  const known = state.eligibilities.find((eligibility) => eligibility.contract === contract);
  if (known)
    return known.route === route && known.from === from
      ? unchanged
      : refuse('ELIGIBILITY_ALREADY_CONFIRMED', { contract, route: ROUTE_LABELS[known.route], from: known.from });

  const previous = proposal.proposedOn;
  for (const [path, on] of [
    ['on', command.on],
    ['from', from],
  ] as const)
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, path);
  if (from > command.today) return refuse('ELIGIBILITY_IN_FUTURE', { from, today: command.today }, 'from');

  const outside = route === 'structure' ? notByStructure(employers, from) : undefined;
  if (outside) return outside;

  const { first, until } = eligibilityWindow(state, route, from);
  if (until !== undefined && from > until) return refuse('ELIGIBILITY_PERIOD_ENDED', { first, until, from }, 'from');
  return accept(participantEvents.EligibilityConfirmed({ contract, route, from, until }, from));
}
