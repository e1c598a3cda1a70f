import { slicesOf, type Command } from '@clausier/kernel';
import { canteenFact, supplyContracts } from '../../facts.js';
import { supply } from '../../model/supply.js';
import { canteenOf, supplyScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema, type DeclareSupplies } from './schema.js';

export const declareSupplies = slicesOf(supply)({
  name: 'DeclareSupplies',
  summary: 'Saisit des achats de denrées d’un restaurant pour un trimestre.',
  schema,
  facts: {
    canteen: canteenFact((command: Command<DeclareSupplies>) => canteenOf(command.id)),
    contracts: supplyContracts((command: Command<DeclareSupplies>) => contractsOf(command.data)),
  },
  permission: { roles: ['canteenManager'], scope: (_, { id }, { canteen }) => supplyScope(id, canteen) },
  decide,
});

function contractsOf({ lines }: DeclareSupplies): string | undefined {
  const contracts = new Set(lines.flatMap(({ contract }) => contract ?? []));
  return contracts.size === 0 ? undefined : [...contracts].sort().join(',');
}
