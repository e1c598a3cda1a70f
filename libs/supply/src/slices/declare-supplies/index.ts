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
  permission: {
    roles: ['canteenManager', 'correspondent'],
    scope: (_, { id, data }, { canteen }) => {
      const scope = supplyScope(id, canteen);
      return scope && { ...scope, suppliers: soleSupplier(data) };
    },
  },
  decide,
});

/** R12: a supplier's list is all its own; one that names another supplier, or none, is nobody's but the canteen's. */
function soleSupplier({ lines }: DeclareSupplies): readonly string[] {
  const suppliers = new Set(lines.map(({ supplier }) => supplier));
  const [supplier] = suppliers;
  return suppliers.size === 1 && supplier !== undefined ? [supplier] : [];
}

function contractsOf({ lines }: DeclareSupplies): string | undefined {
  const contracts = new Set(lines.flatMap(({ contract }) => contract ?? []));
  return contracts.size === 0 ? undefined : [...contracts].sort().join(',');
}
