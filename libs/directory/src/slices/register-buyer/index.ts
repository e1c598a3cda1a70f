import { slicesOf } from '@clausier/kernel';
import { buyerAggregate } from '../../model/buyer.js';
import { decide } from './decide.js';
import { registerBuyerSchema } from './schema.js';

export const registerBuyer = slicesOf(buyerAggregate)({
  name: 'RegisterBuyer',
  summary: 'Enregistrer un acheteur, ses directions et, s’il y a lieu, la personne qui dirige la mission ESS.',
  schema: registerBuyerSchema,
  permission: { roles: ['operator'], scope: (_state, command) => ({ buyer: command.id }) },
  decide,
});
