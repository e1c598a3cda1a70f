import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, awarded, buyer, consultation, offers, tender } from '../testing/stories.js';
import { notifyContract } from './notify-contract.js';

const { given } = slice(notifyContract, { id: 'k1', on: '2012-07-02', facts: { buyer } });
const one = (amountCents: number) => [
  ...consultation,
  contractEvents.LotCancelled({ lot: 'l2', reason: 'Sans suite.' }, '2012-06-04'),
  offers('l1'),
  awarded('l1', amountCents),
];

describe('notifying a contract', () => {
  test('starts every awarded lot on the day of notification', () => {
    const outcome = given(...allAwarded).when({});
    outcome.then(
      contractEvents.ContractNotified({ notifiedOn: '2012-07-02', amountCents: 100_000_000, lotsAwaitingOrder: [] }),
    );
    expect(outcome.state).toMatchObject({
      stage: 'execution',
      lots: [
        { state: 'inExecution', startedOn: '2012-07-02' },
        { state: 'inExecution', startedOn: '2012-07-02' },
      ],
    });
  });

  test('leaves a lot waiting for its service order', () => {
    const outcome = given(...allAwarded).when({ awaitServiceOrder: ['l2'] });
    expect(outcome.state).toMatchObject({ lots: [{ state: 'inExecution' }, { state: 'awarded' }] });
  });

  test('leaves dropped lots as they are', () => {
    expect(given(...one(5_000_000)).when({}).state).toMatchObject({
      stage: 'execution',
      notifiedCents: 5_000_000,
      lots: [{ state: 'inExecution' }, { state: 'cancelled' }],
    });
  });

  test('refuses while a lot is open, before the launch, and before the last award', () => {
    given(...consultation, offers('l1'), awarded('l1'))
      .when({})
      .thenRefused('LOTS_STILL_OPEN', { lots: ['l2'] });
    given(...tender)
      .when({})
      .thenRefused('NOT_LAUNCHED');
    given(...allAwarded)
      .when({}, { on: '2012-06-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('refuses to let a lot that is not awarded wait for a service order', () => {
    given(...one(5_000_000))
      .when({ awaitServiceOrder: ['l1', 'l2'] })
      .thenRefused('LOT_NOT_AWARDED', { lot: 'l2' }, 'awaitServiceOrder.1');
  });

  test('is reserved to the procurement office where the buyer says so', () => {
    given(...allAwarded)
      .when({}, { facts: { buyer: { ...buyer, launchReservedToProcurement: true } } })
      .thenRefused('RESERVED_TO_PROCUREMENT');
  });
});

describe('publication of essential data (R6)', () => {
  const publicationOf = (amountCents: number, on: string) => {
    const { state } = given(...one(amountCents)).when({}, { on });
    return (state as { publication?: unknown }).publication;
  };

  test.each([
    ['2025-12-31', '2026-03-02', '2026-03-02T23:00:00Z'],
    ['2026-03-31', '2026-06-01', '2026-06-01T22:00:00Z'],
  ])('notified on %s it is due on %s', (on, dueOn, dueAt) => {
    expect(publicationOf(4_000_000, on)).toEqual({ dueOn, dueAt });
  });

  test('is not due under 40 000 EUR, nor before 1 October 2018', () => {
    expect(publicationOf(3_999_999, '2026-03-31')).toBeUndefined();
    expect(publicationOf(4_000_000, '2018-09-30')).toBeUndefined();
    expect(publicationOf(4_000_000, '2018-10-01')).toEqual({ dueOn: '2018-12-03', dueAt: '2018-12-03T23:00:00Z' });
  });
});
