import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { EXIT_LABELS, MILESTONE_LABELS } from '../../rules/labels.js';
import { proposalOn } from '../../rules/proposal.js';
import type { RecordExit } from './schema.js';

export function decide(state: ParticipantState, command: Command<RecordExit>): Decision {
  const { contract, exitClass, milestone } = command.data;
  const proposal = proposalOn(state, contract);
  if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');

  const exits = state.exits.filter((exit) => exit.contract === contract);
  const same = exits.find((exit) => exit.milestone === milestone);
  if (same)
    return same.exitClass === exitClass
      ? unchanged
      : refuse(
          'EXIT_ALREADY_RECORDED',
          { milestone: MILESTONE_LABELS[milestone], exitClass: EXIT_LABELS[same.exitClass] },
          'milestone',
        );

  const end = exits.find((exit) => exit.milestone === 'end');
  if (milestone !== 'end' && !end) return refuse('EXIT_END_FIRST', {}, 'milestone');
  const step = end ? 'la fin de l’emploi' : 'la proposition';
  const previous = end?.recordedOn ?? proposal.proposedOn;
  if (command.on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step, previous }, 'on');
  return accept(participantEvents.ExitRecorded({ contract, exitClass, milestone }));
}
