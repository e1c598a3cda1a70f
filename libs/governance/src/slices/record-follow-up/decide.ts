import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { followUpKey, type FollowUpState } from '../../model/follow-up.js';
import { raisedEvent } from '../../rules/follow-ups.js';
import { ofAnotherProcess } from '../../rules/own-process.js';
import type { RecordFollowUp } from './schema.js';

export function decide(state: FollowUpState, command: Command<RecordFollowUp>): Decision {
  const { kind, subject, occurrence } = command.data;
  if (state.requested[followUpKey(command.data)]) return unchanged;
  return ofAnotherProcess(command) ?? accept(raisedEvent(kind, { subject, occurrence }));
}
