import { PROCESSES, accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { followUpShape } from '../events/follow-up.js';
import { processBuyerFact } from '../facts.js';
import { followUpKey } from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';
import { FOLLOW_UP_KINDS, raisedEvent } from '../rules/follow-ups.js';
import { ofAnotherProcess } from '../rules/own-process.js';
import { followUpScope } from '../rules/scope.js';

export const recordFollowUp = slicesOf(followUp)({
  name: 'RecordFollowUp',
  summary: 'Inscrire ce qu’un processus demande, rappelle, signale ou propose.',
  body: { kind: f.code(FOLLOW_UP_KINDS), ...followUpShape },
  facts: { processBuyer: { fact: processBuyerFact, key: ({ id }) => id } },
  permission: { roles: [], processes: PROCESSES, scope: followUpScope },
  decide(state, command) {
    const { kind, subject, occurrence } = command.data;
    if (state.requested[followUpKey(command.data)]) return unchanged;
    return ofAnotherProcess(command) ?? accept(raisedEvent(kind, { subject, occurrence }));
  },
});
