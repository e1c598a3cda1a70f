import type { FieldError } from '@clausier/application';

/** An error as RFC 9457 carries it. `code` is for programs, `detail` is a French sentence for people. */
export interface Problem {
  /** Relative URI, `/problemes/<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Path asked for, or the id of the request in the technical log. */
  readonly instance?: string;
  /** Faulty fields, each with its dotted place. */
  readonly errors?: readonly FieldError[];
  /** Slugs or names that would have been known here. */
  readonly known?: readonly string[];
}

/** Title of each status; the code says which case it is. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Requête invalide',
  401: 'Identité requise',
  403: 'Action non permise',
  404: 'Introuvable',
  405: 'Méthode non admise',
  408: 'Requête trop lente',
  409: 'Refusé par une règle',
  412: 'Version dépassée',
  413: 'Contenu trop volumineux',
  414: 'Adresse trop longue',
  415: 'Type de contenu non admis',
  422: 'Clé déjà utilisée',
  431: 'En-têtes trop volumineux',
  500: 'Erreur interne',
  503: 'Momentanément indisponible',
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

type ProblemDetails = Pick<Problem, 'instance' | 'errors' | 'known'>;

export function problem(status: number, code: string, detail: string, more: ProblemDetails = {}): Problem {
  return { type: `/problemes/${code}`, title: TITLES[status] ?? 'Erreur', status, code, detail, ...more };
}

/** A problem on its way to the filter; nothing of it is logged. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.code);
  }
}

/** Throws the problem: the short form for controllers and guards. */
export function fail(
  status: number,
  code: string,
  detail: string,
  more: ProblemDetails = {},
  headers: Readonly<Record<string, string>> = {},
): never {
  throw new ProblemError(problem(status, code, detail, more), headers);
}

/** For a failure that passes by itself: the client sends the same request again. */
export const RETRY_SOON = { 'retry-after': '1' } as const;
