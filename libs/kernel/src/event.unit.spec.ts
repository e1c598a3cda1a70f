import { describe, expect, test } from '@jest/globals';
import { defineAggregate, fold } from './aggregate.js';
import { defineEvent, upcast, type EventEnvelope } from './event.js';
import { f } from './fields.js';

const planned = defineEvent('LotPlanned', { lot: f.ref(), reason: f.optional(f.publicReason()) });
/** v1 {lot, amount euros} → v2 {lot, amountCents} → v3 {lot, amountCents, holders}. */
const awarded = defineEvent('LotAwarded', { lot: f.ref(), amountCents: f.cents(), holders: f.list(f.ref()) }, [
  (v1: { lot: string; amount: number }) => ({ lot: v1.lot, amountCents: v1.amount * 100 }),
  (v2: { lot: string; amountCents: number }) => ({ ...v2, holders: [] }),
]);

function recorded(type: string, schemaVersion: number, data: unknown): EventEnvelope {
  return {
    eventId: 'e1',
    type,
    schemaVersion,
    stream: 'contract-a',
    revision: 0,
    position: '7',
    recordedAt: '2026-03-02T08:00:00Z',
    effectiveOn: '2026-03-02',
    actor: { kind: 'human', id: 'actor1', roles: [] },
    commandId: 'c1',
    correlationId: 'c1',
    causationId: 'c1',
    basis: { position: '0', streams: [], values: {} },
    data,
  };
}

describe('events', () => {
  test('a definition builds events of its type and version, dated only when told so', () => {
    expect(planned({ lot: 'l1' })).toStrictEqual({ type: 'LotPlanned', schemaVersion: 1, data: { lot: 'l1' } });
    expect(planned({ lot: 'l1', reason: ' motif ' }, '2013-01-17')).toStrictEqual({
      type: 'LotPlanned',
      schemaVersion: 1,
      data: { lot: 'l1', reason: 'motif' },
      effectiveOn: '2013-01-17',
    });
    expect(awarded.version).toBe(3);
  });

  test('data that do not fit are a defect', () => {
    expect(() => planned({ lot: 'not a ref' })).toThrow();
    expect(() => awarded({ lot: 'l1', amountCents: 0.5, holders: [] })).toThrow();
    const more = { lot: 'l1', hidden: 'x' };
    expect(() => planned(more)).toThrow();
  });
});

describe('old versions', () => {
  test('are lifted step by step to the current one, and nothing else changes', () => {
    const v1 = recorded('LotAwarded', 1, { lot: 'l1', amount: 3 });
    const lifted = upcast(v1, awarded);
    expect(lifted).toEqual({ ...v1, schemaVersion: 3, data: { lot: 'l1', amountCents: 300, holders: [] } });
    expect(upcast(recorded('LotAwarded', 2, { lot: 'l1', amountCents: 5 }), awarded).data).toEqual({
      lot: 'l1',
      amountCents: 5,
      holders: [],
    });
    expect(v1).toMatchObject({ schemaVersion: 1, data: { amount: 3 } });
  });

  test('the current version is handed on as it is', () => {
    const current = recorded('LotAwarded', 3, { lot: 'l1', amountCents: 5, holders: [] });
    expect(upcast(current, awarded)).toBe(current);
  });

  test('what newer code wrote is not guessed at', () => {
    expect(() => upcast(recorded('LotAwarded', 4, {}), awarded)).toThrow(
      'LotAwarded v4 at 7: written by a newer version',
    );
  });
});

test('a fold goes through the events in order, from the first state or from a later one', () => {
  const lots = defineAggregate({
    category: 'contract',
    events: { LotPlanned: planned },
    initial: [] as readonly string[],
    evolve: (state: readonly string[], event) => [...state, event.data.lot],
    buyerOf: (id) => id,
  });
  const events = ['l1', 'l2', 'l3'].map((lot) => recorded('LotPlanned', 1, { lot }));
  expect(fold(lots, events)).toEqual(['l1', 'l2', 'l3']);
  expect(fold(lots, events.slice(2), fold(lots, events.slice(0, 2)))).toEqual(fold(lots, events));
  expect(fold(lots, [])).toBe(lots.initial);
});
