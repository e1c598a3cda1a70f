import { accept, unchanged } from '@clausier/kernel';
import { addDays } from '@clausier/calendar';
import { identifierField } from '../events/shapes.js';
import { supplierEvents } from '../events/supplier.js';
import { refuse } from '../refusals.js';
import { allOn, isSame } from '../rules/timeline.js';
import { supplierChange } from './supplier-change.js';

/** A supplier keeps one identifier at least: the new one is registered before the old one ends. */
export const endSupplierIdentifier = supplierChange({
  name: 'EndSupplierIdentifier',
  summary:
    'Retirer un identifiant à un fournisseur, à partir d’une date : SIRET fermé après un déménagement, ou erroné.',
  body: { identifier: identifierField },
  decide({ identifiers }, { data: { buyer, reason, identifier }, on }) {
    const held = allOn(identifiers, on);
    if (!held.some((one) => isSame(one, identifier))) {
      const endedThen = identifiers.some((one) => isSame(one.value, identifier) && one.until === addDays(on, -1));
      const known = held.map(({ scheme, value }) => `${scheme} ${value}`);
      return endedThen ? unchanged : refuse('IDENTIFIER_NOT_HELD', { ...identifier, on, known }, 'identifier');
    }
    if (held.length === 1) return refuse('IDENTIFIER_LAST', { ...identifier }, 'identifier');
    return accept(supplierEvents.SupplierIdentifierEnded({ buyer, reason, identifier }));
  },
});
