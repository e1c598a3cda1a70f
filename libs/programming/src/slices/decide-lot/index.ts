import { slicesOf, type Command } from '@clausier/kernel';
import { plannedContractFact, reviewFact } from '../../facts.js';
import { directorateProgrammeAggregate, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import { reviewOf } from '../../model/ids.js';
import { programmeScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { decideLotSchema, type DecideLot } from './schema.js';

export const decideLot = slicesOf(directorateProgrammeAggregate)({
  name: 'DecideLot',
  summary: 'Décider d’un lot : des clauses, aucune avec un motif, ou une dispense motivée de l’obligation sociale.',
  schema: decideLotSchema,
  facts: {
    review: reviewFact(({ id }: Command<DecideLot>, _state: DirectorateProgrammeState) => reviewOf(id)),
    plannedContract: plannedContractFact(
      ({ data }: Command<DecideLot>, _state: DirectorateProgrammeState) => data.purchase,
    ),
  },
  permission: { roles: ['directorateAgent'], scope: programmeScope },
  decide,
});
