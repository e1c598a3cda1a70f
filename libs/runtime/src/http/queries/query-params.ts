import type { z } from 'zod';
import type { FieldError } from '@clausier/application';
import type { HttpRequest } from '../adapter/http-types.js';
import { fail } from '../problem/problem.js';

/** What every query takes besides its own parameters. */
interface CommonParams {
  readonly asOf?: string;
  readonly minPosition?: string;
}

const COMMON: ReadonlySet<string> = new Set(['asOf', 'minPosition']);

/** Splits a query string into the common parameters and the query's own. Throws a 400 problem on a repeated one. */
export function queryString(query: HttpRequest['query']): {
  readonly common: CommonParams;
  readonly own: Record<string, string>;
} {
  const entries = Object.entries(query).map(([name, value]) =>
    typeof value === 'string' ? ([name, value] as const) : invalid([{ path: name, message: 'paramètre répété' }]),
  );
  return {
    common: Object.fromEntries(entries.filter(([name]) => COMMON.has(name))),
    own: Object.fromEntries(entries.filter(([name]) => !COMMON.has(name))),
  };
}

/** Path and query parameters through the schema. Throws a 400 problem with the place of each fault. */
export function checkedParams(
  schema: z.ZodObject,
  path: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const twice = Object.keys(own).filter((name) => Object.hasOwn(path, name) || name === '__proto__');
  if (twice.length > 0) invalid(twice.map((name) => ({ path: name, message: 'paramètre inconnu' })));
  const checked = schema.safeParse({ ...own, ...path }, { jitless: true });
  return checked.success ? checked.data : invalid(checked.error.issues.flatMap(places));
}

export function invalid(errors: readonly FieldError[]): never {
  return fail(400, 'INVALID_PARAMETER', 'Un paramètre de l’adresse est inconnu ou invalide.', { errors });
}

function places(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: key, message: 'paramètre inconnu' }));
  const path = issue.path.map(String).join('.');
  if (issue.code === 'invalid_value')
    return [{ path, message: `valeur hors liste ; admises : ${issue.values.map(String).join(', ')}` }];
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path, message: missing ? 'paramètre obligatoire' : 'valeur invalide' }];
}
