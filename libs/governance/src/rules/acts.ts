import { parseStream, type ActTold, type EventEnvelope, type ProcessName } from '@clausier/kernel';
import { KIND_OF_RAISED, followUpEvents, raisedEvents, type RaisedType } from '../events/follow-up.js';
import type { FollowUpOf, FollowUpRequestOf } from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';
import { processOf } from './own-process.js';

/** An act as the log keeps it, with the process that performed it. */
interface RecordedAct extends FollowUpOf, ActTold {
  readonly process: ProcessName;
}

/** The act of telling somebody what was raised. */
export function notificationOf({ kind, subject, occurrence }: FollowUpRequestOf): FollowUpOf {
  return { kind: 'notification', subject, occurrence: `${kind}.${occurrence}` };
}

/** The act that an event records: something raised, a message sent, or a command of the business performed. */
export function recordedAct({ type, stream, data }: EventEnvelope): RecordedAct | undefined {
  const { category, id } = parseStream(stream);
  const process = category === followUp.category ? processOf(id) : undefined;
  if (process === undefined) return undefined;
  if (type === followUpEvents.ActPerformed.type) return followUpEvents.ActPerformed.schema.parse(data);
  if (type === followUpEvents.NotificationSent.type) {
    const sent = followUpEvents.NotificationSent.schema.parse(data);
    return { ...sent, ...notificationOf(sent), process };
  }
  if (!isRaised(type)) return undefined;
  return { ...raisedEvents[type].schema.parse(data), kind: KIND_OF_RAISED[type], process };
}

function isRaised(type: string): type is RaisedType {
  return type in raisedEvents;
}
