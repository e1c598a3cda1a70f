import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '@clausier/kernel';

/** Who may call a route. A route that says nothing is closed to all. */
export type Access =
  /** No identity asked: nothing about anybody is answered here. */
  | { readonly kind: 'open' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  /** Any identity here; the roles are those of the command or query that the path names. */
  | { readonly kind: 'perOperation' };

export const ACCESS = 'clausier:access';

export const OpenToAll = (): CustomDecorator => allow({ kind: 'open' });
export const SignedIn = (): CustomDecorator => allow({ kind: 'signedIn' });
export const ForRoles = (...roles: readonly Role[]): CustomDecorator => allow({ kind: 'roles', roles });
export const RolesOfOperation = (): CustomDecorator => allow({ kind: 'perOperation' });

function allow(access: Access): CustomDecorator {
  return SetMetadata(ACCESS, access);
}
