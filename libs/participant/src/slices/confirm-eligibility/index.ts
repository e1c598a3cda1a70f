import { slicesOf, type Command } from '@clausier/kernel';
import { employersFact, executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import type { ParticipantState } from '../../model/state.js';
import { criteriaRefused } from '../../rules/criteria.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { personal, schema, type ConfirmEligibility, type PersonalCriteria } from './schema.js';

export const confirmEligibility = slicesOf(participant)({
  name: 'ConfirmEligibility',
  summary: 'Confirme l’éligibilité d’une personne sur un contrat, par sa structure ou par ses critères.',
  schema,
  personal,
  personalRefusal: ({ data, on }, part) =>
    criteriaRefused(data.route, (part as PersonalCriteria | undefined)?.criteria ?? [], on),
  facts: {
    contract: executionContract((command: Command<ConfirmEligibility>) => command.data.contract),
    employers: employersFact((command: Command<ConfirmEligibility>, state: ParticipantState) =>
      state.proposals
        .filter((proposal) => proposal.contract === command.data.contract)
        .map(({ employer }) => employer)
        .sort()
        .join(','),
    ),
  },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide,
});
