import { ROLES, isOpaqueActor, type Role } from '@clausier/kernel';
import type { Identity } from '@clausier/application';
import { onlyHeader, type HttpRequest } from '../adapter/http-types.js';
import { fail } from '../problem/problem.js';

const ACTOR_HEADER = 'x-clausier-actor';
const ROLE_HEADER = 'x-clausier-role';

const ACTOR = /^[A-Za-z0-9_]{1,64}$/;
const CHALLENGE = { 'www-authenticate': 'Clausier-Demo realm="clausier"' } as const;

/** The identity that a demonstration's headers name. Throws a 401 that says what is wrong with them. */
export function demoIdentity(request: Pick<HttpRequest, 'raw'>, demo: boolean): Identity {
  const { headersDistinct } = request.raw;
  if (headersDistinct[ACTOR_HEADER] === undefined && headersDistinct[ROLE_HEADER] === undefined)
    refuse(
      'IDENTITY_MISSING',
      'Aucune identité n’accompagne la demande. En démonstration, envoyez les en-têtes X-Clausier-Actor et X-Clausier-Role.',
    );
  if (!demo)
    refuse(
      'DEMO_IDENTITY_REFUSED',
      'L’identité par en-tête n’est admise qu’en démonstration, et ce serveur n’y est pas. Connectez-vous, ou relancez-le en mode démonstration.',
    );
  const actorId = onlyHeader(request, ACTOR_HEADER);
  const role = onlyHeader(request, ROLE_HEADER);
  if (actorId === undefined || !ACTOR.test(actorId))
    refuse(
      'IDENTITY_INVALID',
      'X-Clausier-Actor doit être donné une fois : de 1 à 64 lettres sans accent, chiffres ou « _ ».',
    );
  if (!isOpaqueActor(actorId))
    refuse(
      'IDENTITY_INVALID',
      'X-Clausier-Actor reste au journal, et ne laisse lire ni nom, ni naissance, ni numéro de téléphone ou de sécurité sociale : un code et un numéro (« a12 »), 32 chiffres hexadécimaux, ou une fonction, avec un numéro s’il en faut un (« agent7 », « cheffe_mission »).',
    );
  if (role === undefined || !isRole(role))
    refuse('IDENTITY_INVALID', `X-Clausier-Role doit être donné une fois et être l’un de : ${ROLES.join(', ')}.`);
  return { actorId, role };
}

function refuse(code: string, detail: string): never {
  fail(401, code, detail, {}, CHALLENGE);
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
