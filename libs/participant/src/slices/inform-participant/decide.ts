import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { participantEvents } from '../../events/participant-events.js';
import type { ParticipantState } from '../../model/state.js';
import { refuse } from '../../refusals.js';
import { firstProposedOn } from '../../rules/proposal.js';
import type { InformParticipant } from './schema.js';

export function decide(state: ParticipantState, command: Command<InformParticipant>): Decision {
  const previous = firstProposedOn(state);
  if (previous === undefined) return refuse('PARTICIPANT_UNKNOWN');
  if (command.on < previous)
    return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la proposition', previous }, 'on');
  const { noticeVersion } = command.data;
  if (state.notices.some((notice) => notice.noticeVersion === noticeVersion)) return unchanged;
  return accept(participantEvents.ParticipantInformed({ noticeVersion }));
}
