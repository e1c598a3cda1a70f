import { z } from 'zod';

/** Members that name something of `accessWorld`, so that commands get far. */
const KNOWN: Readonly<Record<string, string>> = {
  ...{ buyer: 'illu', directorate: 'roads', contract: 'p1', purchase: 'p1', lot: 'l1' },
  ...{ supplier: 's1', employer: 's1', participant: 'x1', canteen: 'k1', body: 'plie', convention: 'v1' },
};
/** Values that between them fit every other leaf. */
const LEAVES = [
  'n1',
  1,
  100,
  true,
  '2026-05-01',
  '2026-05',
  '0'.repeat(64),
  'RSA',
  '2.5',
  'a@b.example',
  '0321000000',
  'Un motif public assez long',
];

/** A body that passes a schema: first variants, one item per list, optional members as wanted. Throws when it finds none. */
export function bodyOf(schema: z.core.$ZodType, optional: boolean, member = ''): unknown {
  if (schema instanceof z.ZodObject) return objectOf(schema, optional);
  if (schema instanceof z.ZodArray) return [bodyOf(schema.element, optional, member)];
  if (schema instanceof z.ZodOptional) return optional ? bodyOf(schema.unwrap(), optional, member) : undefined;
  if (schema instanceof z.ZodNullable) return bodyOf(schema.unwrap(), optional, member);
  if (schema instanceof z.ZodUnion) return bodyOf(schema.options[0] ?? schema, optional, member);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  const leaf = [KNOWN[member], ...LEAVES].find((value) => z.safeParse(schema, value).success);
  if (leaf === undefined) throw new Error(`no example of ${member}`);
  return leaf;
}

function objectOf(schema: z.ZodObject, optional: boolean): object {
  const members = Object.entries(schema.shape).map(([name, member]) => [name, bodyOf(member, optional, name)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}
