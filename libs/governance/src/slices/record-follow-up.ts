import { PROCESSES, accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { FOLLOW_UP_KINDS, followUpShape } from '../events/follow-up.js';
import { followUpKey } from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';
import { actOf, raisedEvent } from '../rules/follow-ups.js';
import { ofAnotherProcess } from '../rules/own-process.js';

export const recordFollowUp = slicesOf(followUp)({
  name: 'RecordFollowUp',
  summary: 'Inscrire ce qu’un processus demande, rappelle, signale ou propose.',
  body: { kind: f.code(FOLLOW_UP_KINDS), ...followUpShape },
  permission: { roles: [], processes: PROCESSES },
  decide(state, command) {
    if (state.requested[followUpKey(command.data)]) return unchanged;
    return ofAnotherProcess(command) ?? accept(raisedEvent(command.data, actOf(command)));
  },
});
