import type { CalendarCode, ZoneName } from '@clausier/calendar';
import type { FieldValues, LocalDate, Role } from '@clausier/kernel';
import type { bindingShape, directorateShape, placeShape } from '../events/shapes.js';
import type { IDENTIFIER_SCHEMES } from '../events/codes.js';

export type Place = FieldValues<typeof placeShape>;
type Directorate = FieldValues<typeof directorateShape>;
export type GrantBinding = FieldValues<typeof bindingShape>;
export interface Identifier {
  readonly scheme: (typeof IDENTIFIER_SCHEMES)[number];
  readonly value: string;
}

/** A right of one actor from its first to its last day, both included. A revoked one ends the day before. */
export interface Grant extends GrantBinding {
  readonly grant: string;
  readonly actor: string;
  readonly role: Role;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  readonly revokedOn?: LocalDate;
}

export interface BuyerState {
  /** Absent until the buyer is registered. */
  readonly registeredOn?: LocalDate;
  readonly officialName: string;
  readonly identifier?: Identifier | undefined;
  readonly illustrative: boolean;
  readonly zone: ZoneName;
  readonly calendar: CalendarCode;
  readonly launchReservedToProcurement: boolean;
  readonly place?: Place | undefined;
  readonly directorates: readonly Directorate[];
  readonly grants: readonly Grant[];
}

export const unregistered: BuyerState = {
  officialName: '',
  illustrative: false,
  zone: 'Europe/Paris',
  calendar: 'FR',
  launchReservedToProcurement: false,
  directorates: [],
  grants: [],
};
