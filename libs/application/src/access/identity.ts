import type { Role } from '@clausier/kernel';

/** Who asks, as the identity layer vouches for it: an opaque actor id and the role the actor acts under. */
export interface Identity {
  readonly actorId: string;
  readonly role: Role;
}
