import { plainText, type Command, type NewEvent, type Refusal } from '@clausier/kernel';
import { supplierEvents } from '../events/supplier.js';
import type { KnownSupplier } from '../facts.js';
import type { Identifier, Place } from '../model/buyer-state.js';
import type { Establishment, RegisteredSupplier, SupplierKind } from '../model/supplier-state.js';
import { refuse } from '../refusals.js';
import { allOn, heldOn, isSame } from './timeline.js';

/** A registration of a supplier that is already known. */
interface Told {
  readonly buyer: string;
  readonly officialName: string;
  readonly kind: SupplierKind;
  readonly identifier: Identifier;
  readonly seat: Place;
  readonly establishments: readonly Establishment[];
  readonly illustrative: boolean;
}

/**
 * What a registration says otherwise than is known on its day. A registration renames nobody and moves nobody: a change
 * is told as one, with its reason. A new SIRET alone may bring its seat.
 */
export function contradiction({ id, supplier }: KnownSupplier, { data, on }: Command<Told>): Refusal | undefined {
  const officialName = heldOn(supplier.names, on) ?? '';
  if (data.illustrative !== supplier.illustrative) return refuse('ILLUSTRATIVE_MISMATCH', {}, 'illustrative');
  if (plainText(officialName) !== data.officialName)
    return refuse('SUPPLIER_ALREADY_REGISTERED', { supplier: id, officialName, on }, 'officialName');
  if (everBore(supplier, data.identifier) && !isSame(heldOn(supplier.seats, on), data.seat)) {
    const commune = heldOn(supplier.seats, on)?.commune ?? '';
    return refuse('SUPPLIER_SEATED_ELSEWHERE', { supplier: id, commune, on }, 'seat');
  }
  if (!everBore(supplier, data.identifier) && on < supplier.registeredOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, previous: supplier.registeredOn }, 'on');
  const known = heldOn(supplier.establishments, on) ?? [];
  const other = data.establishments.find((one) => !known.some((establishment) => isSame(establishment, one)));
  return (
    other && refuse('ESTABLISHMENT_NOT_KNOWN', { supplier: id, establishment: other.establishment }, 'establishments')
  );
}

/** What a registration adds to what is known on its day, each as a dated event. */
export function newsAbout(supplier: RegisteredSupplier, { data, on }: Command<Told>): readonly NewEvent[] {
  const { buyer, identifier, kind, seat } = data;
  const news: NewEvent[] = [];
  if (!allOn(supplier.identifiers, on).some((held) => isSame(held, identifier)))
    news.push(supplierEvents.SupplierIdentifierRecorded({ buyer, identifier }));
  if (!everBore(supplier, identifier) && !isSame(heldOn(supplier.seats, on), seat))
    news.push(supplierEvents.SupplierSeatMoved({ buyer, seat }));
  if (!allOn(supplier.kinds, on).includes(kind)) news.push(supplierEvents.SupplierKindRecorded({ buyer, kind }));
  return news;
}

function everBore({ identifiers }: RegisteredSupplier, identifier: Identifier): boolean {
  return identifiers.some(({ value }) => isSame(value, identifier));
}
