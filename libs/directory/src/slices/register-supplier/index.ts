import { slicesOf, type Command } from '@clausier/kernel';
import { buyerFact } from '../../facts.js';
import { supplierAggregate, type SupplierState } from '../../model/supplier.js';
import { decide } from './decide.js';
import { registerSupplierSchema, type RegisterSupplier } from './schema.js';

export const registerSupplier = slicesOf(supplierAggregate)({
  name: 'RegisterSupplier',
  summary: 'Enregistrer un fournisseur ou un employeur : identifiant officiel, siège et établissements.',
  schema: registerSupplierSchema,
  facts: { buyer: buyerFact((command: Command<RegisterSupplier>, _state: SupplierState) => command.data.buyer) },
  permission: {
    roles: ['essHead', 'essOfficer', 'fileManager', 'procurementOffice'],
    scope: (_state, command) => ({ buyer: command.data.buyer }),
  },
  decide,
});
