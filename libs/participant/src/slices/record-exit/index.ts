import { slicesOf, type Command } from '@clausier/kernel';
import { executionContract } from '../../facts.js';
import { participant } from '../../model/participant.js';
import { participantScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type RecordExit } from './schema.js';

export const recordExit = slicesOf(participant)({
  name: 'RecordExit',
  summary: 'Enregistre la situation d’une personne à la fin de l’emploi, puis à six et douze mois.',
  schema,
  facts: { contract: executionContract((command: Command<RecordExit>) => command.data.contract) },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide,
});
