import {
  f,
  slicesOf,
  type AnySlice,
  type Body,
  type Command,
  type DataOf,
  type Decision,
  type Refusal,
} from '@clausier/kernel';
import { buyerFact, type BuyerFact } from '../facts.js';
import type { RegisteredSupplier } from '../model/supplier-state.js';
import { supplier } from '../model/supplier.js';
import { refuse } from '../refusals.js';
import { REGISTRARS } from '../rules/registrars.js';

/** Buyer whose people tell of the change, and why. */
const common = { buyer: f.ref(), reason: f.publicReason() };
type Common = DataOf<typeof common>;

interface SupplierChange<B extends Body> {
  readonly name: string;
  readonly summary: string;
  readonly body: B;
  readonly decide: (known: RegisteredSupplier, command: Command<DataOf<B> & Common>) => Decision;
}

/** A dated change of a registered supplier, which any buyer of its kind, made up or real, may tell. */
export function supplierChange<const B extends Body>({ decide, body, ...named }: SupplierChange<B>): AnySlice {
  return slicesOf(supplier)({
    ...named,
    body: { ...body, ...common },
    facts: { buyer: { fact: buyerFact, key: (command) => commonOf(command).buyer } },
    permission: {
      roles: REGISTRARS,
      scope: ({ supplier: known }) => known && {},
    },
    decide({ supplier: known }, command, { buyer }) {
      if (!known) return refuse('SUPPLIER_UNKNOWN', { supplier: command.id });
      const refused = buyerRefusal(known, commonOf(command).buyer, buyer);
      return refused ?? decide(known, command as Command<unknown> as Command<DataOf<B> & Common>);
    },
  });
}

function commonOf({ data }: Command): Common {
  return data as Common;
}

function buyerRefusal(known: RegisteredSupplier, buyer: string, fact: BuyerFact): Refusal | undefined {
  if (fact.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer }, 'buyer');
  return fact.illustrative === known.illustrative ? undefined : refuse('ILLUSTRATIVE_MISMATCH', {}, 'buyer');
}

/** Name, seat and establishments are known from the registration on; what came before it nobody told. */
export function beforeRegistration({ registeredOn: previous }: RegisteredSupplier, on: string): Refusal | undefined {
  return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on') : undefined;
}
