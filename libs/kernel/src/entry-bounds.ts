import { z } from 'zod';

/** Schemas of an event's field, each with the narrower one that holds where somebody enters the value. */
const narrower = new WeakMap<z.ZodType, z.ZodType>();

/** A number that an event may hold, but nobody may enter above `max`, or below `min` where it is given. */
export function entryBound(held: z.ZodNumber, max: number, min?: number): z.ZodNumber {
  const schema = held.clone();
  narrower.set(schema, (min === undefined ? schema : schema.min(min)).max(max));
  return schema;
}

/**
 * The schema of a command's field, with the bounds of entry. Events keep the wider one: their sums, and what was entered
 * before a bound, stay readable and may be copied.
 */
function asEntered(schema: z.ZodType): z.ZodType {
  const bounded = narrower.get(schema);
  if (bounded) return bounded;
  if (schema instanceof z.ZodOptional) return rebuilt(schema, { innerType: enteredType(schema.def.innerType) });
  if (schema instanceof z.ZodNullable) return rebuilt(schema, { innerType: enteredType(schema.def.innerType) });
  if (schema instanceof z.ZodArray) return rebuilt(schema, { element: enteredType(schema.def.element) });
  if (schema instanceof z.ZodUnion) return rebuilt(schema, { options: schema.def.options.map(enteredType) });
  if (schema instanceof z.ZodObject) return rebuilt(schema, { shape: enteredShape(schema.def.shape) });
  return schema;
}

/** The fields of a command's body, each with the bounds of entry. */
export function enteredShape(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, enteredType(schema)]));
}

function enteredType(schema: z.core.$ZodType): z.ZodType {
  return asEntered(schema as z.ZodType);
}

/** The same schema, checks included, around other parts. */
function rebuilt<T extends z.ZodType>(schema: T, parts: Partial<T['def']>): z.ZodType {
  return schema.clone({ ...schema.def, ...parts });
}
