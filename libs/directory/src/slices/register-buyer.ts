import { CALENDARS, ZONES, defaultZone } from '@clausier/calendar';
import {
  accept,
  canonicalJson,
  f,
  isOpaqueActor,
  plainText,
  slicesOf,
  unchanged,
  type DataOf,
  type Refusal,
} from '@clausier/kernel';
import { buyerEvents } from '../events/buyer.js';
import { directorateShape, identifierField, placeField } from '../events/shapes.js';
import type { BuyerState } from '../model/buyer-state.js';
import { buyer } from '../model/buyer.js';
import { refuse } from '../refusals.js';
import { firstDuplicate } from '../rules/duplicates.js';
import { fitsIllustration, isWellFormed } from '../rules/identifiers.js';

/** The grant of the head named at registration. */
const HEAD_GRANT = 'head';

const body = {
  officialName: f.officialName(),
  identifier: f.optional(identifierField),
  illustrative: f.flag(),
  /** Default: the zone of the calendar. */
  zone: f.optional(f.code(ZONES)),
  calendar: f.code(CALENDARS),
  /** Actor who becomes head of the ESS mission. */
  head: f.optional(f.ref()),
  directorates: f.list(f.object(directorateShape)),
  launchReservedToProcurement: f.flag(),
  place: f.optional(placeField),
};
type Data = DataOf<typeof body>;

export const registerBuyer = slicesOf(buyer)({
  name: 'RegisterBuyer',
  summary: 'Enregistrer un acheteur, ses directions et, s’il y a lieu, la personne qui dirige la mission ESS.',
  body,
  permission: { roles: ['operator'] },
  decide(state, { data, id }) {
    const { head, directorates, on: _, ...given } = data;
    const registered = { ...given, zone: zoneOf(data) };
    if (state.registeredOn !== undefined)
      return isSame(state, data) ? unchanged : refuse('BUYER_ALREADY_REGISTERED', { buyer: id });
    const refusal = identifierRefusal(data) ?? headRefusal(data) ?? directoratesRefusal(data);
    if (refusal) return refusal;
    return accept(
      buyerEvents.BuyerRegistered(registered),
      ...directorates.map((directorate) => buyerEvents.DirectorateCreated(directorate)),
      ...(head === undefined ? [] : [buyerEvents.RoleGranted({ grant: HEAD_GRANT, actor: head, role: 'essHead' })]),
    );
  },
});

function zoneOf({ zone, calendar }: Data): NonNullable<Data['zone']> {
  return zone ?? defaultZone(calendar);
}

function identifierRefusal({ identifier, illustrative }: Data): Refusal | undefined {
  if (identifier === undefined) return undefined;
  if (!fitsIllustration(identifier, illustrative)) return refuse('ILLUSTRATIVE_IDENTIFIER', {}, 'identifier.scheme');
  if (!isWellFormed(identifier)) return refuse('IDENTIFIER_MALFORMED', { ...identifier }, 'identifier.value');
  return undefined;
}

function headRefusal({ head }: Data): Refusal | undefined {
  return head !== undefined && !isOpaqueActor(head) ? refuse('ACTOR_ID_TELLS', {}, 'head') : undefined;
}

function directoratesRefusal({ directorates }: Data): Refusal | undefined {
  const duplicate = firstDuplicate(directorates.map(({ directorate }) => directorate));
  return duplicate === undefined
    ? undefined
    : refuse('DIRECTORATE_DUPLICATE', { directorate: duplicate }, 'directorates');
}

function isSame(state: BuyerState, data: Data): boolean {
  const head = state.grants.find(({ grant }) => grant === HEAD_GRANT)?.actor;
  const asked = [data.officialName, data.identifier, data.illustrative, zoneOf(data), data.calendar];
  const known = [plainText(state.officialName), state.identifier, state.illustrative, state.zone, state.calendar];
  return same(
    [...asked, data.launchReservedToProcurement, data.place, data.directorates, data.head],
    [...known, state.launchReservedToProcurement, state.place, state.directorates, head],
  );
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  const text = (values: readonly unknown[]) => canonicalJson(values.map((value) => value ?? null));
  return text(a) === text(b);
}
