import { slicesOf, type Command } from '@clausier/kernel';
import { canteenFact } from '../../facts.js';
import { supply } from '../../model/supply.js';
import { canteenOf, supplyScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type ValidateSupplies } from './schema.js';

export const validateSupplies = slicesOf(supply)({
  name: 'ValidateSupplies',
  summary: 'Valide des achats de denrées saisis pour le restaurant.',
  schema,
  facts: { canteen: canteenFact((command: Command<ValidateSupplies>) => canteenOf(command.id)) },
  permission: { roles: ['canteenManager'], scope: (_, { id }, { canteen }) => supplyScope(id, canteen) },
  decide,
});
