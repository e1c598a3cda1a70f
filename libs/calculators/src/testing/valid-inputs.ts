import { CALENDARS, DEADLINE_KINDS, ZONES } from '@clausier/calendar';
import {
  CANTEEN_KINDS,
  CLAUSE_KINDS,
  FOOD_TERRITORIES,
  LEDGER_ENTRY_KINDS,
  OPPORTUNITY_ANSWERS,
  PURCHASE_CATEGORIES,
  SIZING_ROUNDINGS,
  SUPPLY_FAMILIES,
  SUPPLY_LABELS,
} from '@clausier/rulebook';
import fc from 'fast-check';
import type { CalculatorName } from '../calculator.js';

const date = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const positive = fc.integer({ min: 1, max: 1_000_000_000 });
const natural = fc.nat({ max: 1_000_000_000 });
const rate = fc.integer({ min: 1, max: 10_000 });
const length = fc.integer({ min: 1, max: 1_200 });
const place = { calendar: fc.constantFrom(...CALENDARS), zone: fc.constantFrom(...ZONES) };

const sizing = {
  amountCents: positive,
  labourShareBp: rate,
  effortRateBp: rate,
  hourlyCostCents: positive,
  rounding: fc.constantFrom(...SIZING_ROUNDINGS),
};
const sizingKeys = ['amountCents', 'labourShareBp', 'effortRateBp', 'hourlyCostCents'] as const;

const clause = fc.oneof(
  fc.record({ strategy: fc.constant('fixed'), agreedCentihours: natural }),
  fc.record({ strategy: fc.constant('formula'), ...sizing }, { requiredKeys: ['strategy', ...sizingKeys] }),
  fc.record({ strategy: fc.constant('share'), labourCentihours: natural, shareBp: rate }),
  fc.record({ strategy: fc.constant('accrual'), invoicedCents: natural, stepCents: positive }),
);

const answer = fc.constantFrom(...OPPORTUNITY_ANSWERS);

/** Inputs the contract accepts, for each calculator. */
export const validInputs: Readonly<Record<CalculatorName, fc.Arbitrary<object>>> = {
  sizing: fc.record(sizing, { requiredKeys: [...sizingKeys] }),
  duty: fc.record({
    category: fc.constantFrom(...PURCHASE_CATEGORIES),
    groupValueCents: natural,
    launchOn: date.filter((on) => on >= '2014-01-01' && on <= '2027-12-31'),
  }),
  opportunity: fc.record({ technicity: answer, duration: answer, amount: answer, location: answer }),
  'legal-bases': fc.record({ on: date, clauseKind: fc.constantFrom(...CLAUSE_KINDS) }, { requiredKeys: ['on'] }),
  period: fc.oneof(
    ...(['days', 'months', 'workingDays'] as const).map((unit) =>
      fc.record({ from: date, [unit]: length, ...place }, { requiredKeys: ['from', unit] as never[] }),
    ),
  ),
  deadline: fc
    .record({ kind: fc.constantFrom(...DEADLINE_KINDS), from: date, ...place }, { requiredKeys: ['kind', 'from'] })
    .map((input) => (input.kind === 'statement' ? { ...input, from: input.from.slice(0, 7) } : input)),
  ledger: fc.record({
    clause,
    entries: fc.array(fc.record({ kind: fc.constantFrom(...LEDGER_ENTRY_KINDS), centihours: natural }), {
      maxLength: 8,
    }),
  }),
  progress: fc
    .record({ dueCentihours: natural, validatedCentihours: natural, startsOn: date, endsOn: date, on: date })
    .map((input) => (input.endsOn < input.startsOn ? { ...input, endsOn: input.startsOn } : input)),
  penalty: fc.record(
    {
      shortfallCentihours: fc.nat({ max: 10_000_000 }),
      strategy: fc.oneof(
        fc.record({ kind: fc.constant('perHour'), cents: fc.integer({ min: 1, max: 100_000 }) }),
        fc.record({
          kind: fc.constant('ceilingMultiple'),
          k: fc.stringMatching(/^[1-9][0-9]{0,2}(\.[0-9]{1,4})?$/),
          ceilingCents: fc.integer({ min: 1, max: 10_000 }),
        }),
      ),
      cap: fc.record({ bp: rate, lotAmountCents: positive }),
    },
    { requiredKeys: ['shortfallCentihours', 'strategy'] },
  ),
  supplies: fc.record(
    {
      year: fc.integer({ min: 1990, max: 2099 }),
      canteen: fc.constantFrom(...CANTEEN_KINDS),
      territory: fc.constantFrom(...FOOD_TERRITORIES),
      lines: fc.array(
        fc.record({
          family: fc.constantFrom(...SUPPLY_FAMILIES),
          valueCents: natural,
          labels: fc.array(fc.constantFrom(...SUPPLY_LABELS), { maxLength: 3 }),
          local: fc.boolean(),
          direct: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
    },
    { requiredKeys: ['year', 'canteen', 'lines'] },
  ),
  suppress: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })).chain(([rows, columns]) =>
    fc.record({
      cells: fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  ),
};
