import { accept, canonicalJson, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { supplierEvents } from '../../events/supplier.js';
import type { BuyerFact } from '../../facts.js';
import type { RegisteredSupplier, SupplierState } from '../../model/supplier.js';
import { refuse } from '../../refusals.js';
import { firstDuplicate } from '../../rules/duplicates.js';
import { fitsIllustration, isWellFormed } from '../../rules/identifiers.js';
import type { RegisterSupplier } from './schema.js';

/** A supplier serves several buyers and is registered once: the next buyer with the same particulars changes nothing. */
export function decide(
  state: SupplierState,
  command: Command<RegisterSupplier>,
  facts: { readonly buyer: BuyerFact },
): Decision {
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
}

function buyerRefusal({ data, on }: Command<RegisterSupplier>, buyer: BuyerFact): Refusal | undefined {
  const previous = buyer.registeredOn;
  if (previous === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
  if (data.illustrative !== buyer.illustrative) return refuse('ILLUSTRATIVE_MISMATCH', {}, 'illustrative');
  return undefined;
}

function identityRefusal({ identifier, illustrative, establishments }: RegisterSupplier): Refusal | undefined {
  if (!fitsIllustration(identifier, illustrative)) return refuse('ILLUSTRATIVE_IDENTIFIER', {}, 'identifier.scheme');
  if (!isWellFormed(identifier)) return refuse('IDENTIFIER_MALFORMED', { ...identifier }, 'identifier.value');
  const duplicate = firstDuplicate(establishments.map(({ establishment }) => establishment));
  if (duplicate !== undefined) return refuse('ESTABLISHMENT_DUPLICATE', { establishment: duplicate }, 'establishments');
  return undefined;
}

function isSame(existing: RegisteredSupplier, asked: RegisterSupplier): boolean {
  const { buyer: _known, registeredOn: _on, ...known } = existing;
  const { buyer: _asked, ...wanted } = asked;
  return canonicalJson(known) === canonicalJson(wanted);
}
