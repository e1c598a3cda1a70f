import { slicesOf, type Command } from '@clausier/kernel';
import { facilitatorsFact, plannedContractFact, reviewFact } from '../../facts.js';
import { directorateProgrammeAggregate, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import { buyerOf, reviewOf } from '../../model/ids.js';
import { sizingScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { sizeLotSchema, type SizeLot } from './schema.js';

export const sizeLot = slicesOf(directorateProgrammeAggregate)({
  name: 'SizeLot',
  summary: 'Calibrer un lot : heures d’insertion = montant × part de main-d’œuvre × taux d’effort ÷ coût horaire.',
  schema: sizeLotSchema,
  facts: {
    facilitators: facilitatorsFact(({ id }: Command<SizeLot>, _state: DirectorateProgrammeState) => buyerOf(id)),
    review: reviewFact(({ id }: Command<SizeLot>, _state: DirectorateProgrammeState) => reviewOf(id)),
    plannedContract: plannedContractFact(
      ({ data }: Command<SizeLot>, _state: DirectorateProgrammeState) => data.purchase,
    ),
  },
  permission: { roles: ['facilitator'], scope: sizingScope },
  decide,
});
