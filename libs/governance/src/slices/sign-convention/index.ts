import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { conventionAggregate, type ConventionState } from '../../model/convention.js';
import { decide } from './decide.js';
import { signConventionSchema, type SignConvention } from './schema.js';

export const signConvention = slicesOf(conventionAggregate)({
  name: 'SignConvention',
  summary: 'Enregistrer la convention qui ouvre l’accès d’un facilitateur aux contrats qui lui sont confiés.',
  schema: signConventionSchema,
  facts: { buyer: buyerFact((command: Command<SignConvention>, _state: ConventionState) => command.data.buyer) },
  permission: {
    roles: ['essHead', 'essOfficer'],
    scope: (_state, command) => ({ buyer: command.data.buyer }),
  },
  decide,
});
