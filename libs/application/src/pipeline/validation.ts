import type { z } from 'zod';
import type { AnySlice, Json } from '@clausier/kernel';
import type { FieldError } from './outcome.js';

interface ValidBody {
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, Json>> | undefined;
}

/**
 * zod reports the input so that a missing field is told from one of the wrong type. The input never reaches the answer.
 */
const PARSING = { jitless: true, reportInput: true } as const;

/**
 * Splits a body into the command's data and the part for the vault, and checks both. Answers every fault with its place
 * otherwise. The part for the vault may be left out when the command asks for nothing in it.
 */
export function validateBody(slice: AnySlice, body: unknown): ValidBody | readonly FieldError[] {
  const { personal, ...rest } = isRecord(body) ? body : { personal: undefined };
  const data = slice.schema.safeParse(isRecord(body) ? rest : body, PARSING);
  const errors: FieldError[] = data.success ? [] : data.error.issues.flatMap((issue) => fieldErrors(issue, ''));
  let secret: Readonly<Record<string, Json>> | undefined;
  if (personal === undefined) {
    if (slice.personal?.safeParse({}, PARSING).success === false)
      errors.push({ path: 'personal', message: 'champ obligatoire' });
  } else {
    if (!slice.personal) errors.push({ path: 'personal', message: 'champ inconnu' });
    else {
      const checked = slice.personal.safeParse(personal, PARSING);
      if (checked.success) secret = checked.data as Readonly<Record<string, Json>>;
      else errors.push(...checked.error.issues.flatMap((issue) => fieldErrors(issue, 'personal')));
    }
  }
  return data.success && errors.length === 0 ? { data: data.data, personal: secret } : errors;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const path = [...(prefix ? [prefix] : []), ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'champ inconnu' }));
  return [{ path, message: sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'champ obligatoire' : `attendu : ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `valeur hors liste ; admises : ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `au moins ${String(issue.minimum)}`;
    case 'too_big':
      return `au plus ${String(issue.maximum)}`;
    case 'invalid_format':
      return 'forme invalide';
    case 'custom':
      return issue.message === 'INVALID_DATE'
        ? 'date inexistante ou hors de 1990-2099 (forme AAAA-MM-JJ)'
        : issue.message;
    case 'invalid_union':
      return 'ne correspond à aucune des formes admises';
    default:
      return 'valeur invalide';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
};
