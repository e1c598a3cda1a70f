import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { mandateAggregate, type MandateState } from '../../model/mandate.js';
import { decide } from './decide.js';
import { recordMandateSchema, type RecordMandate } from './schema.js';

export const recordMandate = slicesOf(mandateAggregate)({
  name: 'RecordMandate',
  summary: 'Enregistrer un vote ou une délibération qui fonde les clauses, à sa date.',
  schema: recordMandateSchema,
  facts: { buyer: buyerFact((command: Command<RecordMandate>, _state: MandateState) => command.data.buyer) },
  permission: {
    roles: ['operator', 'essHead', 'essOfficer'],
    scope: (_state, command) => ({ buyer: command.data.buyer }),
  },
  decide,
});
