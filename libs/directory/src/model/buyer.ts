import { addDays, type CalendarCode, type ZoneName } from '@clausier/calendar';
import { defineAggregate, type Aggregate, type FieldValues, type LocalDate, type Role } from '@clausier/kernel';
import { buyerEvents, type BuyerEvent } from '../events/buyer.js';
import type { bindingShape, directorateShape, placeShape } from '../events/shapes.js';
import type { IDENTIFIER_SCHEMES } from '../events/codes.js';

export type Place = FieldValues<typeof placeShape>;
export type Directorate = FieldValues<typeof directorateShape>;
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

const unregistered: BuyerState = {
  officialName: '',
  illustrative: false,
  zone: 'Europe/Paris',
  calendar: 'FR',
  launchReservedToProcurement: false,
  directorates: [],
  grants: [],
};

export const buyerAggregate: Aggregate<BuyerState> = defineAggregate({
  category: 'buyer',
  events: buyerEvents,
  initial: unregistered,
  evolve,
  buyerOf: (id) => id,
});

function evolve(state: BuyerState, event: BuyerEvent): BuyerState {
  switch (event.type) {
    case 'BuyerRegistered':
      return { ...state, ...event.data, registeredOn: event.effectiveOn };
    case 'DirectorateCreated':
      return { ...state, directorates: [...state.directorates, event.data] };
    case 'RoleGranted':
      return { ...state, grants: [...state.grants, { ...event.data, from: event.effectiveOn }] };
    case 'RoleRevoked':
      return {
        ...state,
        grants: state.grants.map((grant) =>
          grant.grant === event.data.grant ? revoked(grant, event.effectiveOn) : grant,
        ),
      };
    default:
      event satisfies never;
      return state;
  }
}

function revoked(grant: Grant, on: LocalDate): Grant {
  const dayBefore = addDays(on, -1);
  const until = grant.until !== undefined && grant.until < dayBefore ? grant.until : dayBefore;
  return { ...grant, until, revokedOn: on };
}
