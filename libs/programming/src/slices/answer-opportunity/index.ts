import { slicesOf, type Command } from '@clausier/kernel';
import { plannedContractFact, reviewFact } from '../../facts.js';
import { directorateProgrammeAggregate, type DirectorateProgrammeState } from '../../model/directorate-programme.js';
import { reviewOf } from '../../model/ids.js';
import { programmeScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { answerOpportunitySchema, type AnswerOpportunity } from './schema.js';

export const answerOpportunity = slicesOf(directorateProgrammeAggregate)({
  name: 'AnswerOpportunity',
  summary: 'Répondre au test d’opportunité d’un lot : technicité, durée, montant, lieu. Un avis en découle.',
  schema: answerOpportunitySchema,
  facts: {
    review: reviewFact(({ id }: Command<AnswerOpportunity>, _state: DirectorateProgrammeState) => reviewOf(id)),
    plannedContract: plannedContractFact(
      ({ data }: Command<AnswerOpportunity>, _state: DirectorateProgrammeState) => data.purchase,
    ),
  },
  permission: { roles: ['essOfficer'], scope: programmeScope },
  decide,
});
