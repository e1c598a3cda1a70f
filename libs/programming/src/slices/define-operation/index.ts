import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { operationAggregate, type OperationState } from '../../model/operation.js';
import { decide } from './decide.js';
import { defineOperationSchema, type DefineOperation } from './schema.js';

export const defineOperation = slicesOf(operationAggregate)({
  name: 'DefineOperation',
  summary: 'Définir une opération de travaux : sa valeur compte tous ses lots, quelle que soit l’année.',
  schema: defineOperationSchema,
  facts: { buyer: buyerFact(({ data }: Command<DefineOperation>, _state: OperationState) => data.buyer) },
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: (_state, { data }) => ({ buyer: data.buyer, directorate: data.directorate }),
  },
  decide,
});
