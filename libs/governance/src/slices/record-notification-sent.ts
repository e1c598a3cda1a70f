import { PROCESSES, accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { followUpEvents, followUpShape } from '../events/follow-up.js';
import { processBuyerFact } from '../facts.js';
import { followUpKey } from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';
import { refuse } from '../refusals.js';
import { ofAnotherProcess } from '../rules/own-process.js';
import { followUpScope } from '../rules/scope.js';

export const recordNotificationSent = slicesOf(followUp)({
  name: 'RecordNotificationSent',
  summary: 'Inscrire que la personne concernée a été avertie.',
  body: { kind: f.openCode(), ...followUpShape },
  facts: { processBuyer: { fact: processBuyerFact, key: ({ id }) => id } },
  permission: { roles: [], processes: PROCESSES, scope: followUpScope },
  decide(state, command) {
    const { kind, subject, occurrence } = command.data;
    const request = state.requested[followUpKey(command.data)];
    if (!request) return refuse('NOTIFICATION_NOT_REQUESTED', { kind, subject, occurrence });
    if (request.sentOn !== undefined) return unchanged;
    return ofAnotherProcess(command) ?? accept(followUpEvents.NotificationSent({ kind, subject, occurrence }));
  },
});
