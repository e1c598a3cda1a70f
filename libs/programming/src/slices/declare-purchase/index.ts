import { slicesOf, type Command } from '@clausier/kernel';
import { groupValueFact, operationFact, plannedContractFact, reviewFact } from '../../facts.js';
import { directorateProgrammeAggregate, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import { reviewOf } from '../../model/ids.js';
import { programmeScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { declarePurchaseSchema, type DeclarePurchase } from './schema.js';

type Declare = Command<DeclarePurchase>;
type State = DirectorateProgrammeState;

export const declarePurchase = slicesOf(directorateProgrammeAggregate)({
  name: 'DeclarePurchase',
  summary: 'Déclarer un achat de l’année : ses lots, sa valeur, son lancement prévu. L’obligation sociale est testée.',
  schema: declarePurchaseSchema,
  facts: {
    review: reviewFact(({ id }: Declare, _state: State) => reviewOf(id)),
    plannedContract: plannedContractFact(({ data }: Declare, _state: State) => data.purchase),
    groupValue: groupValueFact(({ id, data }: Declare, _state: State) => `${reviewOf(id)}/${data.group ?? ''}`),
    operation: operationFact(({ data }: Declare, _state: State) => data.operation),
  },
  permission: { roles: ['directorateAgent', 'fileManager'], scope: programmeScope },
  decide,
});
