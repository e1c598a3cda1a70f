import { slicesOf, type Command } from '@clausier/kernel';
import { mandatesFact, reviewFact } from '../../facts.js';
import { directorateProgrammeAggregate, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import { buyerOf, reviewOf } from '../../model/ids.js';
import { programmeScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { submitProgrammeSchema, type SubmitProgramme } from './schema.js';

export const submitProgramme = slicesOf(directorateProgrammeAggregate)({
  name: 'SubmitProgramme',
  summary:
    'Remettre le programme de la direction : ses achats sont déclarés, leurs lots se décident encore jusqu’à la planification.',
  schema: submitProgrammeSchema,
  facts: {
    review: reviewFact(({ id }: Command<SubmitProgramme>, _state: DirectorateProgrammeState) => reviewOf(id)),
    mandates: mandatesFact(({ id }: Command<SubmitProgramme>, _state: DirectorateProgrammeState) => buyerOf(id)),
  },
  permission: { roles: ['directorateAgent'], scope: programmeScope },
  decide,
});
