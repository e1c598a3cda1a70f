import { PROCESSES, slicesOf, type Command } from '@clausier/kernel';
import { processBuyerFact } from '../../facts.js';
import { followUpAggregate, type FollowUpState } from '../../model/follow-up.js';
import { followUpScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { recordFollowUpSchema, type RecordFollowUp } from './schema.js';

export const recordFollowUp = slicesOf(followUpAggregate)({
  name: 'RecordFollowUp',
  summary: 'Inscrire ce qu’un processus demande, rappelle, signale ou propose.',
  schema: recordFollowUpSchema,
  facts: { processBuyer: processBuyerFact((command: Command<RecordFollowUp>, _state: FollowUpState) => command.id) },
  permission: { roles: [], processes: PROCESSES, scope: followUpScope },
  decide,
});
