import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineAggregate } from './aggregate.js';
import { defineEvent } from './event.js';
import { f } from './fields.js';
import { refuserOf } from './refusal.js';
import { accept, acceptWith, unchanged, type Command } from './command.js';
import { optional, softFact, strictFact, type FactRequest, type FactValuesOf } from './fact.js';
import { kebab, slicesOf, type AnySlice, type DataOf } from './slice.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const events = {
  LotPlanned: defineEvent('LotPlanned', { lot: f.ref() }),
  LotDropped: defineEvent('LotDropped', { lot: f.ref(), reason: f.publicReason() }),
};
interface Contract {
  readonly lots: readonly string[];
}
const contract = defineAggregate({
  category: 'contract',
  events,
  initial: { lots: [] } as Contract,
  evolve: (state: Contract, event) => {
    switch (event.type) {
      case 'LotPlanned': {
        const verdict: Equal<typeof event.data, { readonly lot: string }> = true;
        return verdict ? { lots: [...state.lots, event.data.lot] } : state;
      }
      case 'LotDropped':
        return { lots: state.lots.filter((lot) => lot !== event.data.lot) };
      default:
        event satisfies never;
        return state;
    }
  },
  buyerOf: (id) => id,
});

const refuse = refuserOf({ LOT_TAKEN: 'Le lot {lot} existe déjà.' });
const known = {
  buyerFact: strictFact<{ zone: string }>()('buyer'),
  groupValueFact: softFact<number>()('groupValue'),
  supplierFact: strictFact<{ seat: string }>()('supplier'),
};
const body = { lot: f.ref(), supplier: f.optional(f.ref()), lines: z.array(f.ref()).min(1) };
type Data = DataOf<typeof body>;

/** A request that several slices share: any body with a lot fits. */
const valueOfLot: FactRequest<number, { readonly lot: string }, Contract> = {
  fact: known.groupValueFact,
  key: ({ data }) => data.lot,
};

const planLot = slicesOf(contract)({
  name: 'PlanLot',
  summary: 'Prévoit un lot.',
  body,
  facts: {
    buyer: { fact: known.buyerFact, key: ({ id }, state) => (state.lots.length > 9 ? 'many' : id) },
    groupValue: valueOfLot,
    supplier: { fact: optional(known.supplierFact), key: ({ data }) => data.supplier },
  },
  permission: { roles: ['directorateAgent'], scope: (_state, _command, { buyer }) => ({ directorate: buyer.zone }) },
  decide(state, command, facts) {
    const { data } = command;
    const { buyer, groupValue, supplier, ...others } = facts;
    const verdicts: [
      Equal<typeof state, Contract>,
      Equal<typeof command, Command<Data>>,
      Equal<typeof data.lot, string>,
      Equal<typeof data.lines, string[]>,
      Equal<typeof data.on, string | undefined>,
      Equal<typeof buyer, { zone: string }>,
      Equal<typeof groupValue, number>,
      Equal<typeof supplier, { seat: string } | undefined>,
      Equal<keyof typeof others, never>,
    ] = [true, true, true, true, true, true, true, true, true];
    const seen = { verdicts, buyer, groupValue, supplier, others };
    return state.lots.includes(data.lot) ? refuse('LOT_TAKEN', { lot: data.lot, seen: Object.keys(seen) }) : unchanged;
  },
});

describe('a slice', () => {
  test('infers state, command and facts for its decision, then forgets them', () => {
    const erased: Equal<typeof planLot, AnySlice> = true;
    expect(erased).toBe(true);
  });

  test('keeps all that derives from it: route, schema, facts, roles, processes', () => {
    expect(planLot).toMatchObject({
      name: 'PlanLot',
      slug: 'plan-lot',
      roles: ['directorateAgent'],
      processes: [],
      aggregate: contract,
    });
    expect(Object.entries(planLot.facts).map(([name, { fact }]) => [name, fact.name, fact.mode])).toEqual([
      ['buyer', 'buyer', 'strict'],
      ['groupValue', 'groupValue', 'soft'],
      ['supplier', 'supplier', 'strict'],
    ]);
    expect(planLot).not.toHaveProperty('personal');
  });

  test('names the key of each fact from the command, none where it is not needed', () => {
    const command = {
      data: { lot: 'l1' },
      id: 'a',
      actor: { kind: 'human', id: 'x', roles: [] },
      today: '2026-03-02',
      on: '2026-03-02',
      commandId: 'c',
    } as const;
    const keys = Object.values(planLot.facts).map((request) => request.key(command as never, { lots: [] } as never));
    expect(keys).toEqual(['a', 'l1', undefined]);
  });

  test('needs no facts, and may have personal data and processes', () => {
    const personal = z.strictObject({ familyName: z.string() });
    const slice = slicesOf(contract)({
      name: 'DropLot',
      summary: 'Retire un lot.',
      body: { lot: f.ref() },
      personal,
      permission: { roles: [], processes: ['tendering'], scope: () => undefined },
      decide(_state, _command, facts) {
        const { ...none } = facts;
        const verdict: Equal<keyof typeof none, never> = true;
        return verdict && Object.keys(none).length === 0 ? unchanged : refuse('LOT_TAKEN');
      },
    });
    expect(slice).toMatchObject({ personal, facts: {}, roles: [], processes: ['tendering'] });
  });

  test('has a business date where a person may issue it, none where only processes do', () => {
    const asked = (roles: readonly ('essHead' | 'guest')[]) =>
      slicesOf(contract)({
        name: 'PlanLot',
        summary: 'Prévoit un lot.',
        body: {},
        permission: { roles, scope: () => undefined },
        decide: () => unchanged,
      });
    expect(asked(['essHead']).schema.safeParse({ on: '2026-03-02' }).success).toBe(true);
    expect(asked([]).schema.safeParse({ on: '2026-03-02' }).success).toBe(false);
  });

  test('does not compile with a key that may be missing for a fact that it always needs', () => {
    const request: FactRequest<{ zone: string }, Data, Contract> = {
      fact: known.buyerFact,
      // @ts-expect-error: `optional(known.buyerFact)` is the fact that may be missing.
      key: ({ data }) => data.supplier,
    };
    expect(request.fact.name).toBe('buyer');
  });

  test('accepts only codes of its context in a refusal', () => {
    const codes: Equal<Parameters<typeof refuse>[0], 'LOT_TAKEN'> = true;
    expect(codes).toBe(true);
  });
});

test('the facts of a module are known by name, each with the type of its value', () => {
  const values: Equal<
    FactValuesOf<typeof known>,
    { readonly buyer: { zone: string }; readonly groupValue: number; readonly supplier: { seat: string } }
  > = true;
  expect(values).toBe(true);
});

describe('answers of a decision', () => {
  test('events for the own stream, for others, or nothing to do', () => {
    const event = events.LotPlanned({ lot: 'l1' });
    const also = [{ stream: 'buyer-b1', events: [event] }];
    expect(accept(event, event)).toEqual({ outcome: 'accepted', events: [event, event], also: [] });
    expect(acceptWith([event], also)).toEqual({ outcome: 'accepted', events: [event], also });
    expect(unchanged).toEqual({ outcome: 'unchanged' });
  });
});

test.each([
  ['AwardLot', 'award-lot'],
  ['OpenLocalEvaluation', 'open-local-evaluation'],
  ['Settle', 'settle'],
])('the route of %s is %s', (name, slug) => {
  expect(kebab(name)).toBe(slug);
});
