import { accept, plainText, slicesOf, unchanged } from '@clausier/kernel';
import { operationEvents, operationShape } from '../events/operation.js';
import { buyerFact } from '../facts.js';
import { operation } from '../model/operation.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/steps.js';

export const defineOperation = slicesOf(operation)({
  name: 'DefineOperation',
  summary: 'Définir une opération de travaux : sa valeur compte tous ses lots, quelle que soit l’année.',
  body: operationShape,
  idFrom: ({ buyer, directorate, officialName, cohort }) => [
    ...['operation', buyer, directorate],
    ...(cohort === undefined ? [] : [cohort]),
    officialName,
  ],
  facts: { buyer: { fact: buyerFact, key: ({ data }) => data.buyer } },
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: (_state, { data }) => ({ directorate: data.directorate }),
  },
  decide({ operation: known }, { data, on, id }, { buyer }) {
    const { on: _, ...defined } = data;
    if (known) {
      const keys = ['buyer', 'directorate', 'estimatedValueCents', 'cohort'] as const;
      const named = plainText(known.officialName) === defined.officialName;
      const same = named && keys.every((key) => known[key] === defined[key]);
      return same ? unchanged : refuse('OPERATION_ALREADY_DEFINED', { operation: id });
    }
    if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
    const directorates = buyer.directorates.map(({ directorate }) => directorate);
    const { directorate } = data;
    if (!directorates.includes(directorate))
      return refuse('DIRECTORATE_UNKNOWN', { directorate, known: directorates }, 'directorate');
    return before(buyer.registeredOn, on) ?? accept(operationEvents.OperationDefined(defined));
  },
});
