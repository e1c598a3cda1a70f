import { accept, f, unchanged } from '@clausier/kernel';
import { establishmentField } from '../events/shapes.js';
import { supplierEvents } from '../events/supplier.js';
import { refuse } from '../refusals.js';
import { firstDuplicate } from '../rules/duplicates.js';
import { heldOn, isSame } from '../rules/timeline.js';
import { beforeRegistration, supplierChange } from './supplier-change.js';

export const reviseEstablishments = supplierChange({
  name: 'ReviseEstablishments',
  summary: 'Enregistrer tous les établissements d’un fournisseur, tels qu’ils sont à une date.',
  body: { establishments: f.list(establishmentField) },
  decide(known, { data: { buyer, reason, establishments }, on }) {
    const duplicate = firstDuplicate(establishments.map(({ establishment }) => establishment));
    if (duplicate !== undefined)
      return refuse('ESTABLISHMENT_DUPLICATE', { establishment: duplicate }, 'establishments');
    const before = beforeRegistration(known, on);
    if (before) return before;
    if (isSame(heldOn(known.establishments, on), establishments)) return unchanged;
    return accept(supplierEvents.EstablishmentsRevised({ buyer, reason, establishments }));
  },
});
