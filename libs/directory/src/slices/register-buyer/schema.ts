import { CALENDARS, ZONES } from '@clausier/calendar';
import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { directorateShape, identifierField, placeField } from '../../events/shapes.js';

const shape = {
  on: f.optional(f.date()),
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

export type RegisterBuyer = FieldValues<typeof shape>;
export const registerBuyerSchema = z.strictObject(shape);
