import { ref, type JsonSchema } from './json-schema.js';

type Responses = Readonly<Record<string, JsonSchema>>;

export function json(description: string, schema: JsonSchema, headers?: JsonSchema): JsonSchema {
  return { description, content: { 'application/json': { schema } }, ...(headers ? { headers } : {}) };
}

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'Requête invalide : chaque faute avec sa place.',
  401: 'Identité absente ou refusée.',
  403: 'Le rôle ne permet pas cette action.',
  404: 'Inconnu, ou hors du périmètre : la même réponse.',
  412: 'La révision de If-Match n’est plus la dernière.',
  413: 'Corps trop volumineux.',
  415: 'Le corps n’est pas du JSON en UTF-8.',
  422: 'La clé Idempotency-Key a servi à une autre commande.',
  503: 'Rien n’a été fait ; renvoyer la même requête après Retry-After.',
};

/** Problem answers for these statuses. */
export function problems(...statuses: readonly number[]): Responses {
  return Object.fromEntries(statuses.map((status) => [String(status), problemResponse(PROBLEMS[status] ?? 'Erreur.')]));
}

export function problemResponse(description: string, schema: JsonSchema = ref('Problem')): JsonSchema {
  return { description, content: { 'application/problem+json': { schema } } };
}

export const LOG_POSITION_HEADER: JsonSchema = {
  'X-Log-Position': { description: 'Position du journal derrière cette réponse.', schema: { type: 'string' } },
};

export const ETAG_HEADER: JsonSchema = {
  ETag: { description: 'Révision de l’objet, à renvoyer en If-Match.', schema: { type: 'string' } },
};
