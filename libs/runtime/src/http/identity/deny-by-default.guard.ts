import { Inject, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@clausier/kernel';
import type { Identity } from '@clausier/application';
import type { HttpRequest } from '../adapter/http-types.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { fail } from '../problem/problem.js';
import { ACCESS, type Access } from './access.js';
import { demoIdentity } from './demo-identity.js';

/** Lets nobody through unless the route says who may: a route without a rule is closed, not open. */
export class DenyByDefaultGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'demo'>,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    request.identity = demoIdentity(request, this.deps.demo);
    if (!access) fail(403, 'CLOSED_ROUTE', 'Cette adresse n’est ouverte à aucun rôle.');
    if (access.kind === 'roles') requireRole(request.identity, access.roles);
    return true;
  }
}

/** Throws a 403 unless the identity acts under one of the roles. */
export function requireRole(identity: Identity, roles: readonly Role[]): void {
  if (!roles.includes(identity.role)) forbid(identity.role, roles);
}

export function forbid(role: string, roles: readonly Role[]): never {
  const holders = roles.length === 0 ? 'réservé aux processus' : `réservé aux rôles : ${roles.join(', ')}`;
  fail(403, 'FORBIDDEN', `Le rôle ${role} ne permet pas cette action (${holders}).`);
}

/** The identity that the guard put on the request. */
export function identityOf(request: HttpRequest): Identity {
  if (!request.identity) throw new Error('a handler asked for an identity on a route open to all');
  return request.identity;
}
