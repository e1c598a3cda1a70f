import type { Role } from '@clausier/kernel';

/** Who asks: an opaque actor id and the role that the actor acts under. The identity layer vouches for both. */
export interface Identity {
  readonly actorId: string;
  readonly role: Role;
}
