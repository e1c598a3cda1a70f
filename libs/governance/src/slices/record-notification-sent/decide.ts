import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { followUpEvents } from '../../events/follow-up.js';
import { followUpKey, type FollowUpState } from '../../model/follow-up.js';
import { refuse } from '../../refusals.js';
import { ofAnotherProcess } from '../../rules/own-process.js';
import type { RecordNotificationSent } from './schema.js';

export function decide(state: FollowUpState, command: Command<RecordNotificationSent>): Decision {
  const request = state.requested[followUpKey(command.data)];
  if (!request) return refuse('NOTIFICATION_NOT_REQUESTED', { ...command.data });
  if (request.sentOn !== undefined) return unchanged;
  return ofAnotherProcess(command) ?? accept(followUpEvents.NotificationSent(command.data));
}
