import { onlyHeader, type HttpRequest } from '../adapter/http-types.js';
import { fail } from '../problem/problem.js';

const KEY = /^[\x20-\x7e]{1,200}$/;
const REVISION = /^(?:(?:W\/)?"(0|[1-9]\d{0,14})"|(0|[1-9]\d{0,14}))$/;

/** The key under which the same command may be sent again and again. Throws a 400 problem. */
export function idempotencyKey(request: Pick<HttpRequest, 'raw'>): string {
  const key = onlyHeader(request, 'idempotency-key')?.trim() ?? '';
  if (!KEY.test(key))
    fail(
      400,
      'IDEMPOTENCY_KEY_MISSING',
      'L’en-tête Idempotency-Key est obligatoire, une seule fois : de 1 à 200 caractères ASCII, nouveaux pour chaque commande et repris tels quels pour la renvoyer.',
    );
  return key;
}

const CONFIRM_HEADER = 'x-clausier-confirm';

/**
 * True when the sender confirms that what the texts hold is no person's. Throws a 400 problem for any other
 * confirmation.
 */
export function textsConfirmed(request: Pick<HttpRequest, 'raw'>): boolean {
  if (request.raw.headersDistinct[CONFIRM_HEADER] === undefined) return false;
  if (onlyHeader(request, CONFIRM_HEADER)?.trim() === 'texts') return true;
  return fail(
    400,
    'CONFIRM_MALFORMED',
    'L’en-tête X-Clausier-Confirm ne porte, une seule fois, que la valeur texts : elle confirme que les adresses électroniques, téléphones et longs numéros des textes ne sont ceux d’aucune personne.',
  );
}

/**
 * Revision that the sender saw: `"12"`, `12`, or `W/"12"` as a compressing proxy hands it on; `undefined` when not given.
 * Throws a 400 problem.
 */
export function expectedRevision(request: Pick<HttpRequest, 'raw'>): number | undefined {
  if (request.raw.headersDistinct['if-match'] === undefined) return undefined;
  const found = REVISION.exec(onlyHeader(request, 'if-match')?.trim() ?? '');
  if (!found)
    fail(
      400,
      'IF_MATCH_MALFORMED',
      'L’en-tête If-Match doit porter, une seule fois, la révision vue : celle de l’ETag de la dernière réponse, "12", W/"12" ou 12.',
    );
  return Number(found[1] ?? found[2]);
}
