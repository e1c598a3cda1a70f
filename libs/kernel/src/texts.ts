import { z } from 'zod';

/**
 * What a string of a command may be. `name` and `reason` are free texts, held against the vault before they enter the
 * log; so is an `identifier`, where it names something new. `closed` has a form in which nobody can be named.
 */
export type TextKind = 'name' | 'reason' | 'identifier' | 'closed';

/** A string in the data of a command, with its place: `lots.0.officialName`. */
export interface TextAt {
  readonly path: string;
  readonly text: string;
  readonly kind: TextKind;
}

const kinds = new WeakMap<z.core.$ZodType, TextKind>();

/** Marks a schema of strings. The mark is on this very schema, not on copies of it. */
export function textOf<S extends z.ZodType>(kind: TextKind, schema: S): S {
  kinds.set(schema, kind);
  return schema;
}

/** The kind of a schema of strings; `undefined` where nobody said it. */
export function textKind(schema: z.core.$ZodType): TextKind | undefined {
  return schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral ? 'closed' : kinds.get(schema);
}

/**
 * Every string in a value that passed the schema, but those of closed form. A string whose kind nobody said is taken for a
 * reason, so that a new field is checked until somebody says what it is.
 */
export function textsIn(schema: z.core.$ZodType, value: unknown, path = ''): readonly TextAt[] {
  if (typeof value === 'string') return textAt(schema, value, path);
  if (typeof value !== 'object' || value === null) return [];
  const inner = wrapped(schema);
  if (inner) return textsIn(inner, value, path);
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting ? textsIn(fitting, value, path) : [];
  }
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(partSchema(schema, name), part, path === '' ? name : `${path}.${name}`),
  );
}

function textAt(schema: z.core.$ZodType, text: string, path: string): readonly TextAt[] {
  const inner = wrapped(schema);
  if (inner) return textAt(inner, text, path);
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, text).success);
    return textAt(fitting ?? z.string(), text, path);
  }
  const kind = textKind(schema) ?? 'reason';
  return kind === 'closed' ? [] : [{ path, text, kind }];
}

function wrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.def.innerType : undefined;
}

/** The schema of a member or an item; a bare string where the schema tells none. */
function partSchema(schema: z.core.$ZodType, name: string): z.core.$ZodType {
  if (schema instanceof z.ZodArray) return schema.def.element;
  return (schema instanceof z.ZodObject ? schema.def.shape[name] : undefined) ?? z.string();
}
