import { refusalSentence, type AnySlice } from '@clausier/kernel';
import type { CommandOutcome, Registry } from '@clausier/application';
import type { HttpAnswer } from '../adapter/http-types.js';
import { forbid } from '../identity/deny-by-default.guard.js';
import { RETRY_SOON, fail } from '../problem/problem.js';

/** The HTTP answer to an outcome. Throws a problem for every outcome that did nothing. */
export function answerTo(outcome: CommandOutcome, slice: AnySlice, registry: Registry): HttpAnswer {
  switch (outcome.kind) {
    case 'done': {
      const { id, commandId, position, revision, events } = outcome;
      const body = { ...named(slice, id), commandId, position, revision, events };
      return { status: 201, headers: placed(position, revision), body };
    }
    case 'unchanged': {
      const { id, commandId, position, revision } = outcome;
      const body = { ...named(slice, id), commandId, position, revision, events: [] };
      return { status: 200, headers: placed(position, revision), body };
    }
    case 'refused': {
      const { code, path } = outcome.refusal;
      const sentence = refusalSentence(registry.refusalsOf(slice), outcome.refusal);
      return fail(409, code, sentence, path === undefined ? {} : { errors: [{ path, message: sentence }] });
    }
    case 'invalid':
      return fail(400, 'INVALID_INPUT', 'Le corps ne correspond pas à ce que la commande attend.', {
        errors: outcome.errors,
      });
    case 'notFound':
      return fail(404, 'UNKNOWN_OR_OUT_OF_SCOPE', 'Cet objet est inconnu, ou hors de votre périmètre.');
    case 'forbidden':
      return forbid(outcome.role, slice.roles);
    case 'stale':
      return fail(
        412,
        'STALE_REVISION',
        `La révision annoncée (${outcome.expected}) n’est plus la dernière (${outcome.actual}). Relisez, puis renvoyez avec la révision courante.`,
      );
    case 'keyReused':
      return fail(
        422,
        'IDEMPOTENCY_KEY_REUSED',
        'Cette clé Idempotency-Key a déjà servi à une autre commande. Prenez-en une nouvelle.',
      );
    case 'contended':
      return fail(
        503,
        'CONTENDED',
        'Trop d’écritures simultanées sur cet objet : rien n’a été fait. Renvoyez la même commande.',
        {},
        RETRY_SOON,
      );
  }
}

/** The id, where the content of a command gives it: its sender may not know it. */
function named({ idFrom }: AnySlice, id: string): { readonly id?: string } {
  return idFrom ? { id } : {};
}

/** ETag of the revision where the stream exists; `-1` stands for a stream without events. */
function placed(position: string, revision: number): Readonly<Record<string, string>> {
  return { 'x-log-position': position, ...(revision < 0 ? {} : { etag: `"${revision}"` }) };
}
