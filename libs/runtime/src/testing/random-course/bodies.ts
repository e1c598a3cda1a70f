import { z } from 'zod';
import { addDays, addMonths } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { Tape } from './tape.js';

/** What a body is drawn from: the day, and the period of its target where that has one. */
export interface Draw {
  readonly tape: Tape;
  readonly today: LocalDate;
  /** First and last day that the target is about. */
  readonly period?: readonly [LocalDate, LocalDate];
  /** The two suppliers. */
  readonly suppliers: readonly string[];
}

/** Few names each, so that commands meet one another. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  buyer: ['dep'],
  directorate: ['routes', 'batiments'],
  contract: ['p1', 'p2', 'p3', 'r1'],
  purchase: ['p1', 'p2', 'p3'],
  lot: ['l1', 'l2'],
  clause: ['c1', 'c2'],
  participant: ['x1', 'x2'],
  into: ['x1', 'x2'],
  canteen: ['k1'],
  body: ['plie'],
  convention: ['plie26'],
  statement: ['h1', 'h2', 'h3', 'h4'],
  line: ['a1', 'a2', 'a3', 'a4'],
  corrects: ['a1', 'a2'],
  notice: ['n1', 'n2'],
  difficulty: ['d1', 'd2'],
  invoice: ['f1', 'f2'],
  group: ['paint'],
  operation: ['op1'],
  grant: ['g1', 'g2'],
  month: ['2026-03', '2026-06', '2026-10', '2027-02'],
  legalBasis: ['CCP-L2112-2', 'CCP-L2113-12', 'CCP-L2113-13', 'CCP-L2152-7', 'CCP-L2112-2-1'],
  ...{ region: ['32'], departement: ['62', '59'], commune: ['62041', '59350'] },
  familyName: ['Exemple', 'Modèle'],
  givenName: ['Ada', 'Noé'],
  birthDate: ['1990-02-28', '2001-11-05'],
};

/** Small, at a threshold, and larger than any contract. */
const AMOUNTS = [1, 100, 4_000, 7_000, 80_000, 2_500_000, 24_000_000, 300_000_000, 10_000_000_000_000];
const TEXTS = ['Un motif public assez long', '0'.repeat(64), 'n1', '62', '32', '62041', 'A-1'];

/** A body that passes the schema, drawn member by member; `undefined` when the draw found none. */
export function drawBody(schema: z.core.$ZodType, draw: Draw): unknown {
  const body = drawn(schema, draw, '');
  return z.safeParse(schema, body).success ? body : undefined;
}

function drawn(schema: z.core.$ZodType, draw: Draw, member: string): unknown {
  const { tape } = draw;
  if (schema instanceof z.ZodObject) return drawnObject(schema, draw);
  if (schema instanceof z.ZodArray)
    return Array.from({ length: 1 + tape.below(2) }, () => drawn(schema.element, draw, member));
  // A business date is today's unless it is entered late.
  if (schema instanceof z.ZodOptional)
    return tape.once(member === 'on' ? 5 : 2) ? drawn(schema.unwrap(), draw, member) : undefined;
  if (schema instanceof z.ZodNullable) return drawn(schema.unwrap(), draw, member);
  if (schema instanceof z.ZodUnion) return drawn(tape.of(schema.options), draw, member);
  if (schema instanceof z.ZodEnum) return tape.of(schema.options);
  if (schema instanceof z.ZodLiteral) return tape.of([...schema.values]);
  const fitting = leaves(draw, member).filter((leaf) => z.safeParse(schema, leaf).success);
  return fitting.length > 0 ? tape.of(fitting) : undefined;
}

function drawnObject(schema: z.ZodObject, draw: Draw): object {
  const members = Object.entries(schema.shape).map(([name, member]) => [name, drawn(member, draw, name)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function leaves(draw: Draw, member: string): readonly unknown[] {
  if (['supplier', 'employer', 'holder'].includes(member)) return draw.suppliers;
  return NAMES[member] ?? [...dates(draw, member), ...AMOUNTS, 1 + draw.tape.below(40), draw.tape.once(2), ...TEXTS];
}

function dates({ tape, today, period }: Draw, member: string): readonly LocalDate[] {
  if (member === 'plannedLaunchOn' || member === 'launchOn') return [addMonths(today, 1 + tape.below(8))];
  if (period && ['from', 'until', 'on'].includes(member)) return [...period];
  if (member === 'until') return [addMonths(today, 1 + tape.below(24))];
  return [addDays(today, -tape.below(member === 'on' ? 20 : 60))];
}
