import { z } from 'zod';
import { textKind, type TextKind } from '@clausier/kernel';
import { bodyOf } from './body-of.js';

/** A body with one text in one of its strings. */
interface Planted {
  readonly path: string;
  readonly kind: TextKind | undefined;
  readonly body: unknown;
}

/** A string of a schema: its place, its kind and its schema. */
type StringAt = readonly [path: string, kind: TextKind | undefined, schema: z.core.$ZodType];

/**
 * A body for every string of a schema, each variant and each list included: that string is what `plant` gives, the rest
 * fits the schema. Strings for which it gives nothing are left out.
 */
export function plantedIn(
  schema: z.core.$ZodType,
  plant: (at: StringAt) => string | undefined,
  path = '',
): readonly Planted[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return plantedIn(schema.unwrap(), plant, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => plantedIn(option, plant, path));
  if (schema instanceof z.ZodArray)
    return plantedIn(schema.element, plant, `${path}.0`).map((one) => ({ ...one, body: [one.body] }));
  if (schema instanceof z.ZodObject) return plantedInObject(schema, plant, path);
  if (!(schema instanceof z.ZodString)) return [];
  const text = plant([path, textKind(schema), schema]);
  return text === undefined ? [] : [{ path, kind: textKind(schema), body: text }];
}

function plantedInObject(
  schema: z.ZodObject,
  plant: (at: StringAt) => string | undefined,
  path: string,
): readonly Planted[] {
  const rest = bodyOf(schema, true) as object;
  return Object.entries(schema.shape).flatMap(([name, member]) =>
    plantedIn(member, plant, path === '' ? name : `${path}.${name}`).map((one) => ({
      ...one,
      body: { ...rest, [name]: one.body },
    })),
  );
}

/** Every string of a schema. */
export function stringsOf(schema: z.core.$ZodType): readonly StringAt[] {
  const found: StringAt[] = [];
  plantedIn(schema, (at) => {
    found.push(at);
    return undefined;
  });
  return found;
}
