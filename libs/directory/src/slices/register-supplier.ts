import { accept, acceptWith, f, slicesOf, streamName, unchanged } from '@clausier/kernel';
import { optional, type Command, type DataOf, type Decision, type Refusal } from '@clausier/kernel';
import { SUPPLIER_KINDS } from '../events/codes.js';
import { establishmentField, identifierField, placeField } from '../events/shapes.js';
import { supplierEvents } from '../events/supplier.js';
import { buyerFact, legalUnitFact, type BuyerFact, type KnownSupplier } from '../facts.js';
import { supplier } from '../model/supplier.js';
import { refuse } from '../refusals.js';
import { firstDuplicate } from '../rules/duplicates.js';
import { fitsIllustration, isWellFormed, sirenOf } from '../rules/identifiers.js';
import { REGISTRARS } from '../rules/registrars.js';
import { contradiction, newsAbout } from '../rules/known-supplier.js';

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

/**
 * A supplier serves several buyers and is registered once. The next registration under today's name adds what is new, a
 * kind or a SIRET of the same SIREN, and otherwise changes nothing (R14).
 */
export const registerSupplier = slicesOf(supplier)({
  name: 'RegisterSupplier',
  summary:
    'Enregistrer un fournisseur ou un employeur : identifiant officiel, siège et établissements. Un autre SIRET du même SIREN, ou une autre catégorie, s’ajoute au fournisseur déjà connu.',
  body,
  idFrom: ({ identifier: { scheme, value } }) => [scheme, value],
  derivedIdOnly: true,
  facts: {
    buyer: { fact: buyerFact, key: ({ data }) => data.buyer },
    legalUnit: {
      fact: optional(legalUnitFact),
      key: ({ data }, state) => (state.supplier ? undefined : sirenOf(data.identifier)),
    },
  },
  permission: { roles: REGISTRARS },
  decide(state, command, { buyer, legalUnit }) {
    const known = state.supplier ? { id: command.id, supplier: state.supplier } : legalUnit;
    if (known) return again(known, command, buyer);
    const { on: _, kind, ...told } = command.data;
    return (
      buyerRefusal(command, buyer) ??
      identityRefusal(command.data) ??
      accept(supplierEvents.SupplierRegistered({ ...told, kinds: [kind] }))
    );
  },
});

function again(known: KnownSupplier, command: Command<Data>, buyer: BuyerFact): Decision {
  const contradicted = contradiction(known, command);
  if (contradicted) return contradicted;
  const news = newsAbout(known.supplier, command);
  const here = known.id === command.id;
  if (news.length === 0) return here ? unchanged : { ...unchanged, id: known.id };
  const refused = buyerRefusal(command, buyer) ?? identityRefusal(command.data);
  if (refused) return refused;
  return here ? accept(...news) : acceptWith([], [{ stream: streamName('supplier', known.id), events: news }]);
}

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
