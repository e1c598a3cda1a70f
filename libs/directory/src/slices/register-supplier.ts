import {
  accept,
  canonicalJson,
  f,
  slicesOf,
  unchanged,
  type Command,
  type DataOf,
  type Refusal,
} from '@clausier/kernel';
import { SUPPLIER_KINDS } from '../events/codes.js';
import { establishmentField, identifierField, placeField } from '../events/shapes.js';
import { supplierEvents } from '../events/supplier.js';
import { buyerFact, type BuyerFact } from '../facts.js';
import type { RegisteredSupplier } from '../model/supplier-state.js';
import { supplier } from '../model/supplier.js';
import { refuse } from '../refusals.js';
import { firstDuplicate } from '../rules/duplicates.js';
import { fitsIllustration, isWellFormed } from '../rules/identifiers.js';

const body = {
  buyer: f.ref(),
  officialName: f.officialName(),
  kind: f.code(SUPPLIER_KINDS),
  identifier: identifierField,
  seat: placeField,
  establishments: f.list(establishmentField),
  illustrative: f.flag(),
};
type Data = DataOf<typeof body>;

/** A supplier serves several buyers and is registered once. The next buyer with the same particulars changes nothing. */
export const registerSupplier = slicesOf(supplier)({
  name: 'RegisterSupplier',
  summary: 'Enregistrer un fournisseur ou un employeur : identifiant officiel, siège et établissements.',
  body,
  facts: { buyer: { fact: buyerFact, key: ({ data }) => data.buyer } },
  permission: {
    roles: ['essHead', 'essOfficer', 'fileManager', 'procurementOffice'],
  },
  decide(state, command, facts) {
    const { on: _, ...registered } = command.data;
    if (state.supplier)
      return isSame(state.supplier, registered)
        ? unchanged
        : refuse('SUPPLIER_ALREADY_REGISTERED', { supplier: command.id });
    return (
      buyerRefusal(command, facts.buyer) ??
      identityRefusal(registered) ??
      accept(supplierEvents.SupplierRegistered(registered))
    );
  },
});

function buyerRefusal({ data, on }: Command<Data>, buyer: BuyerFact): Refusal | undefined {
  const previous = buyer.registeredOn;
  if (previous === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
  if (data.illustrative !== buyer.illustrative) return refuse('ILLUSTRATIVE_MISMATCH', {}, 'illustrative');
  return undefined;
}

function identityRefusal({ identifier, illustrative, establishments }: Data): Refusal | undefined {
  if (!fitsIllustration(identifier, illustrative)) return refuse('ILLUSTRATIVE_IDENTIFIER', {}, 'identifier.scheme');
  if (!isWellFormed(identifier)) return refuse('IDENTIFIER_MALFORMED', { ...identifier }, 'identifier.value');
  const duplicate = firstDuplicate(establishments.map(({ establishment }) => establishment));
  if (duplicate !== undefined) return refuse('ESTABLISHMENT_DUPLICATE', { establishment: duplicate }, 'establishments');
  return undefined;
}

function isSame(existing: RegisteredSupplier, asked: Data): boolean {
  const { buyer: _known, registeredOn: _on, ...known } = existing;
  const { buyer: _asked, ...wanted } = asked;
  return canonicalJson(known) === canonicalJson(wanted);
}
