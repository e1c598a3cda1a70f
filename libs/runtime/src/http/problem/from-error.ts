import { HttpException } from '@nestjs/common';
import { ProblemError, RETRY_SOON, problem } from './problem.js';

/**
 * Stores that cannot be written for now, by the `code` of their errors. Their own sentences name files of the server.
 * Those are for its operator, and not for whoever asks.
 */
const STORE_FAILURES: Readonly<Record<string, string>> = {
  LOG_FULL:
    'Le disque du journal est plein : rien n’a été enregistré. Renvoyez la même commande quand la place manquante aura été libérée.',
  LOG_FAILED:
    'L’écriture du journal a échoué. Renvoyez la même commande, avec la même clé, après le redémarrage : elle ne sera enregistrée qu’une fois.',
  LOG_CLOSED: 'Le service s’arrête. Renvoyez la même commande après le redémarrage.',
  LOG_IN_USE: 'Le journal est occupé : rien n’a été enregistré. Renvoyez la même commande.',
  LOG_READ_ONLY: 'Le journal ne peut pas être écrit : rien n’a été enregistré. Renvoyez la même commande plus tard.',
  VAULT_FULL:
    'Le disque du coffre est plein : rien n’a été enregistré. Renvoyez la même commande quand la place manquante aura été libérée.',
  VAULT_IN_USE: 'Le coffre est occupé : rien n’a été enregistré. Renvoyez la même commande.',
  VAULT_TRACES_LEFT: 'Le coffre est occupé par un autre programme. Renvoyez la même commande.',
  VAULT_READ_ONLY: 'Le coffre ne peut pas être écrit : rien n’a été enregistré. Renvoyez la même commande plus tard.',
};

/** Errors that Fastify raises before a handler runs. */
const FASTIFY: Readonly<Record<string, readonly [status: number, code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'PAYLOAD_TOO_LARGE',
    'Le corps de la requête dépasse la taille admise. Découpez l’envoi.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'Le corps doit être envoyé en « application/json », en UTF-8 et sans compression.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    400,
    'BAD_CONTENT_LENGTH',
    'La longueur annoncée ne correspond pas au corps reçu.',
  ],
  FST_ERR_BAD_URL: [400, 'BAD_URL', 'L’adresse contient un codage « % » invalide.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'URI_TOO_LONG', 'Un élément de l’adresse est trop long.'],
};

interface ErrorLike {
  readonly code?: unknown;
  readonly statusCode?: unknown;
}

/**
 * The answer to anything thrown under a request: a problem that says what the client can do, or, for a defect, a 500
 * that says nothing and is `unexpected`, so that the caller logs it.
 */
export function problemOf(
  error: unknown,
  requestId: string,
): { readonly error: ProblemError; readonly unexpected: boolean } {
  if (error instanceof ProblemError) return { error, unexpected: false };
  const cause: ErrorLike = original(error);
  const code = typeof cause.code === 'string' ? cause.code : '';
  const known = FASTIFY[code];
  if (known) return { error: new ProblemError(problem(...known)), unexpected: false };
  const stopped = STORE_FAILURES[code];
  if (stopped) return { error: new ProblemError(problem(503, code, stopped), RETRY_SOON), unexpected: true };
  const status = error instanceof HttpException ? error.getStatus() : cause.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return {
      error: new ProblemError(problem(status, 'BAD_REQUEST', 'La requête n’a pas pu être lue.')),
      unexpected: false,
    };
  return {
    error: new ProblemError(
      problem(
        500,
        'INTERNAL_ERROR',
        'Une erreur interne est survenue ; rien n’indique que la demande a été enregistrée. Renvoyez-la avec la même clé.',
        {
          instance: `urn:uuid:${requestId}`,
        },
      ),
    ),
    unexpected: true,
  };
}

/** Nest wraps Fastify's errors: what was thrown first says more. */
function original(error: unknown): ErrorLike {
  const cause = error instanceof HttpException ? error.cause : undefined;
  const thrown = cause ?? error;
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}
