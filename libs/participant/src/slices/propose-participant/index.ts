import { slicesOf, type Command } from '@clausier/kernel';
import { executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import { decide } from './decide.js';
import { personal, schema, type ProposeParticipant } from './schema.js';

export const proposeParticipant = slicesOf(participant)({
  name: 'ProposeParticipant',
  summary: 'Propose une personne sur un lot, chez un employeur ; son identité va au coffre.',
  schema,
  personal,
  facts: { contract: executionContract((command: Command<ProposeParticipant>) => command.data.contract) },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (state, { data }, { contract }) => {
      if (!contract || contract.buyer !== data.buyer) return undefined;
      if (state.buyer !== undefined && state.buyer !== data.buyer) return undefined;
      const { holders = [], employers = [] } = contract.lots.find((lot) => lot.lot === data.lot) ?? {};
      const { buyer, directorate, facilitators } = contract;
      // An employer that nobody named yet is named by the holder (R7), so only the holder speaks for it here.
      const suppliers = [...holders, ...employers].includes(data.employer) ? [data.employer] : holders;
      return { buyer, directorate, contract: contract.contract, suppliers, facilitators };
    },
  },
  decide,
});
