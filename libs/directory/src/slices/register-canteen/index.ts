import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { canteenAggregate, type CanteenState } from '../../model/canteen.js';
import { decide } from './decide.js';
import { registerCanteenSchema, type RegisterCanteen } from './schema.js';

export const registerCanteen = slicesOf(canteenAggregate)({
  name: 'RegisterCanteen',
  summary: 'Enregistrer un restaurant collectif de l’acheteur.',
  schema: registerCanteenSchema,
  facts: { buyer: buyerFact((command: Command<RegisterCanteen>, _state: CanteenState) => command.data.buyer) },
  permission: {
    roles: ['essHead', 'fileManager'],
    scope: (_state, command) => ({ buyer: command.data.buyer }),
  },
  decide,
});
