import { PROCESSES, accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { FOLLOW_UP_KINDS, followUpEvents, followUpShape } from '../events/follow-up.js';
import { followUpKey } from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';
import { refuse } from '../refusals.js';
import { actOf } from '../rules/follow-ups.js';
import { ofAnotherProcess } from '../rules/own-process.js';

export const recordNotificationSent = slicesOf(followUp)({
  name: 'RecordNotificationSent',
  summary: 'Inscrire que la personne concernée a été avertie.',
  body: { kind: f.code(FOLLOW_UP_KINDS), ...followUpShape },
  permission: { roles: [], processes: PROCESSES },
  decide(state, command) {
    const { kind, subject, occurrence } = command.data;
    const request = state.requested[followUpKey(command.data)];
    if (!request) return refuse('NOTIFICATION_NOT_REQUESTED', { kind, subject, occurrence });
    if (request.sentOn !== undefined) return unchanged;
    const told = { kind, subject, occurrence, ...actOf(command) };
    return ofAnotherProcess(command) ?? accept(followUpEvents.NotificationSent(told));
  },
});
