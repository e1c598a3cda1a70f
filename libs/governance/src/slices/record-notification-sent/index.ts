import { PROCESSES, slicesOf, type Command } from '@clausier/kernel';
import { processBuyerFact } from '../../facts.js';
import { followUpAggregate, type FollowUpState } from '../../model/follow-up.js';
import { followUpScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { recordNotificationSentSchema, type RecordNotificationSent } from './schema.js';

export const recordNotificationSent = slicesOf(followUpAggregate)({
  name: 'RecordNotificationSent',
  summary: 'Inscrire que la personne concernée a été avertie.',
  schema: recordNotificationSentSchema,
  facts: {
    processBuyer: processBuyerFact((command: Command<RecordNotificationSent>, _state: FollowUpState) => command.id),
  },
  permission: { roles: [], processes: PROCESSES, scope: followUpScope },
  decide,
});
