import type { ZoneName } from '@clausier/calendar';
import { buyerEvents } from '@clausier/directory';
import type { NewEvent } from '@clausier/kernel';

export type Granted = Parameters<typeof buyerEvents.RoleGranted>[0];

/** A made-up buyer with the directorates `roads` and `schools`. */
export function registered(zone: ZoneName = 'Europe/Paris'): readonly NewEvent[] {
  return [
    buyerEvents.BuyerRegistered({
      officialName: 'Département d’illustration',
      illustrative: true,
      zone,
      calendar: 'FR',
      launchReservedToProcurement: false,
    }),
    buyerEvents.DirectorateCreated({ directorate: 'roads', officialName: 'Routes' }),
    buyerEvents.DirectorateCreated({ directorate: 'schools', officialName: 'Collèges' }),
  ];
}

/** A right of `actor`; its reference is made of actor and role. */
export function grant(actor: string, role: Granted['role'], rest: Partial<Granted> = {}): NewEvent {
  return buyerEvents.RoleGranted({ grant: `${actor}_${role}`, actor, role, ...rest });
}
