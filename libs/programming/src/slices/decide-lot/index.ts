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
import { decideLotSchema, type DecideLot } from './schema.js';

type Decide = Command<DecideLot>;
type State = DirectorateProgrammeState;

export const decideLot = slicesOf(directorateProgrammeAggregate)({
  name: 'DecideLot',
  summary: 'Décider d’un lot : des clauses, aucune avec un motif, ou une dispense motivée de l’obligation sociale.',
  schema: decideLotSchema,
  facts: {
    review: reviewFact(({ id }: Decide, _state: State) => reviewOf(id)),
    plannedContract: plannedContractFact(({ data }: Decide, _state: State) => data.purchase),
    groupValue: groupValueFact(
      ({ id, data }: Decide, state: State) => `${reviewOf(id)}/${purchaseOf(state, data.purchase)?.group ?? ''}`,
    ),
    operation: operationFact(({ data }: Decide, state: State) => purchaseOf(state, data.purchase)?.operation),
  },
  permission: { roles: ['directorateAgent'], scope: programmeScope },
  decide,
});
