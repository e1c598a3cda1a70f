import { addDays } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { BuyerEvent } from '../events/buyer.js';
import type { BuyerState, Grant } from './buyer-state.js';

export function evolve(state: BuyerState, event: BuyerEvent): BuyerState {
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
