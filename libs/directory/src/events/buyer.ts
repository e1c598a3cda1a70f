import { CALENDARS, ZONES } from '@clausier/calendar';
import { ROLES, defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { bindingShape, directorateShape, identifierField, placeField } from './shapes.js';

export const buyerEvents = {
  BuyerRegistered: defineEvent('BuyerRegistered', {
    officialName: f.officialName(),
    identifier: f.optional(identifierField),
    /** True for a made-up body: everything that rests on it prints « illustratif ». */
    illustrative: f.flag(),
    zone: f.code(ZONES),
    calendar: f.code(CALENDARS),
    /** Local switch of R12: only the procurement office launches and notifies. */
    launchReservedToProcurement: f.flag(),
    place: f.optional(placeField),
  }),
  DirectorateCreated: defineEvent('DirectorateCreated', directorateShape),
  RoleGranted: defineEvent('RoleGranted', {
    grant: f.ref(),
    actor: f.ref(),
    role: f.code(ROLES),
    ...bindingShape,
    /** Last day of the right; without it, until revoked. */
    until: f.optional(f.date()),
  }),
  RoleRevoked: defineEvent('RoleRevoked', { grant: f.ref() }),
};

export type BuyerEvent = RecordedEvent<typeof buyerEvents>;
