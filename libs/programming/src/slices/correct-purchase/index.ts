import { slicesOf, type Command } from '@clausier/kernel';
import { groupValueFact, operationFact, plannedContractFact, reviewFact } from '../../facts.js';
import {
  directorateProgrammeAggregate,
  purchaseOf,
  type DirectorateProgrammeState,
} from '../../model/directorate-programme.js';
import { reviewOf } from '../../model/ids.js';
import { programmeScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { correctPurchaseSchema, type CorrectPurchase } from './schema.js';

type Correct = Command<CorrectPurchase>;
type State = DirectorateProgrammeState;

export const correctPurchase = slicesOf(directorateProgrammeAggregate)({
  name: 'CorrectPurchase',
  summary: 'Corriger la valeur ou le lancement prévu d’un achat, avec un motif, tant qu’il n’est pas devenu un marché.',
  schema: correctPurchaseSchema,
  facts: {
    review: reviewFact(({ id }: Correct, _state: State) => reviewOf(id)),
    plannedContract: plannedContractFact(({ data }: Correct, _state: State) => data.purchase),
    groupValue: groupValueFact(
      ({ id, data }: Correct, state: State) => `${reviewOf(id)}/${purchaseOf(state, data.purchase)?.group ?? ''}`,
    ),
    operation: operationFact(({ data }: Correct, state: State) => purchaseOf(state, data.purchase)?.operation),
  },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide,
});
