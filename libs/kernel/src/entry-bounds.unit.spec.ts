import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineAggregate } from './aggregate.js';
import { accept } from './command.js';
import { defineEvent } from './event.js';
import { f } from './fields.js';
import { slicesOf } from './slice.js';

const LARGEST_CENTS = 10_000_000_000_000;
const shape = {
  amountCents: f.cents(),
  durationMonths: f.months(),
  headcount: f.optional(f.headcount()),
  hours: f.optional(f.centihours()),
  delta: f.optional(f.signedCentihours()),
  ceilingCents: f.nullable(f.cents()),
  lots: z.array(f.object({ valueCents: f.cents() })).min(1),
  terms: f.oneOf([f.object({ kind: f.code(['flat']), cents: f.cents() }), f.object({ kind: f.code(['none']) })]),
};
const NeedDescribed = defineEvent('NeedDescribed', { amountCents: f.cents(), durationMonths: f.months() });
const need = defineAggregate({
  category: 'need',
  events: { NeedDescribed },
  initial: {},
  evolve: (state: object) => state,
  buyerOf: () => 'b1',
});
const command = (roles: readonly 'essHead'[]) =>
  slicesOf(need)({
    name: 'DescribeNeed',
    summary: 'Décrit un besoin.',
    body: shape,
    permission: { roles, processes: ['tendering'], scope: () => ({}) },
    decide: (_, { data: { amountCents, durationMonths } }) => accept(NeedDescribed({ amountCents, durationMonths })),
  }).schema;

const typed = {
  ...{ amountCents: LARGEST_CENTS, durationMonths: 600, headcount: 999, ceilingCents: null },
  ...{ lots: [{ valueCents: 0 }], terms: { kind: 'flat', cents: LARGEST_CENTS } },
};
const faultsOf = (schema: z.ZodType, body: object) =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a command of a person', () => {
  test('takes every amount up to 100 thousand million euros, a duration up to 600 months, 1 to 999 heads', () => {
    expect(faultsOf(command(['essHead']), typed)).toEqual([]);
    expect(faultsOf(command(['essHead']), { ...typed, headcount: 1, ceilingCents: LARGEST_CENTS })).toEqual([]);
  });

  test.each([
    ['amountCents', { amountCents: LARGEST_CENTS + 1 }],
    ['amountCents', { amountCents: Number.MAX_SAFE_INTEGER }],
    ['amountCents', { amountCents: -1 }],
    ['durationMonths', { durationMonths: 601 }],
    ['headcount', { headcount: 1000 }],
    ['headcount', { headcount: 0 }],
    ['hours', { hours: 10_000_000_001 }],
    ['delta', { delta: 10_000_000_001 }],
    ['delta', { delta: -10_000_000_001 }],
    ['ceilingCents', { ceilingCents: LARGEST_CENTS + 1 }],
    ['lots.1.valueCents', { lots: [{ valueCents: 1 }, { valueCents: LARGEST_CENTS + 1 }] }],
    ['terms.cents', { terms: { kind: 'flat', cents: LARGEST_CENTS + 1 } }],
    ['lots', { lots: [] }],
  ])('is refused at %s when it says %j', (place, said) => {
    expect(faultsOf(command(['essHead']), { ...typed, ...said })).toEqual([place]);
  });

  test('still refuses a member that it does not know', () => {
    expect(command(['essHead']).safeParse({ ...typed, colour: 'red' }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['colour'] },
    ]);
  });

  test('tells its bounds in its JSON Schema', () => {
    expect(z.toJSONSchema(command(['essHead']), { io: 'input' })).toMatchObject({
      properties: { amountCents: { maximum: LARGEST_CENTS }, headcount: { minimum: 1, maximum: 999 } },
    });
  });
});

test('what a process sums up, and what an event holds, may be larger: an older entry never stops a later step', () => {
  const large = { amountCents: Number.MAX_SAFE_INTEGER, durationMonths: 700 };
  expect(faultsOf(command([]), { ...typed, ...large })).toEqual([]);
  expect(NeedDescribed(large).data).toEqual(large);
});
