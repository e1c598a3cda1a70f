import { expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { defineEvent } from './event.js';
import { f, type EventField, type FieldShape, type FieldValues } from './fields.js';

/** The compiler is the judge: a wrong `true` or `false` here does not build. */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type MayStandInAnEvent<S> = S extends FieldShape ? true : false;
type ShapeOfDefineEvent = Parameters<typeof defineEvent<'Any', FieldShape>>[1];

test('only the kinds of `f` may stand in an event: a bare string schema, or any other, does not compile', () => {
  const verdicts: [
    MayStandInAnEvent<{ name: z.ZodString }>,
    MayStandInAnEvent<{ lot: EventField<string>; note: z.ZodString }>,
    MayStandInAnEvent<{ amount: z.ZodNumber }>,
    MayStandInAnEvent<{ any: z.ZodAny }>,
    { name: z.ZodString } extends ShapeOfDefineEvent ? true : false,
    MayStandInAnEvent<{ lot: EventField<string> }>,
    { lot: EventField<string> } extends ShapeOfDefineEvent ? true : false,
  ] = [false, false, false, false, false, true, true];
  expect(verdicts).toHaveLength(7);
});

test('values of an event have the types of their fields, optional ones may be left out', () => {
  const shape = {
    lot: f.ref(),
    amountCents: f.optional(f.cents()),
    until: f.nullable(f.date()),
    family: f.code(['insertion', 'food']),
    holders: f.list(f.object({ supplier: f.ref(), rank: f.optional(f.count()) })),
  };
  type Expected = {
    readonly lot: string;
    readonly until: string | null;
    readonly family: 'insertion' | 'food';
    readonly holders: readonly { readonly supplier: string; readonly rank?: number | undefined }[];
    readonly amountCents?: number | undefined;
  };
  const verdict: Equal<FieldValues<typeof shape>, Expected> = true;
  expect(verdict).toBe(true);
  expect(Object.keys(shape)).toHaveLength(5);
});
