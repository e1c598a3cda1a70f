import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { arras, awarded, buyer, consultation, offers, supplier, tender } from '../testing/stories.js';
import { awardLot } from './award-lot.js';

const { given } = slice(awardLot, { id: 'k1', on: '2012-06-04', facts: { buyer, suppliers: [supplier] } });
const data = { lot: 'l1', holders: [{ supplier: 's1' }], amountCents: 48_000_000 };
const withOffers = given(...consultation, offers('l1'));

describe('awarding a lot', () => {
  test('copies the seat of its holder', () => {
    withOffers
      .when(data)
      .then(
        contractEvents.LotAwarded({ lot: 'l1', holders: [{ supplier: 's1', seat: arras }], amountCents: 48_000_000 }),
      );
  });

  test('copies the establishment that will do the work', () => {
    const [establishment] = supplier.establishments;
    withOffers.when({ ...data, establishment: 'e1' }).then(
      contractEvents.LotAwarded({
        lot: 'l1',
        holders: [{ supplier: 's1', seat: arras, ...(establishment ? { establishment } : {}) }],
        amountCents: 48_000_000,
      }),
    );
  });

  test('keeps several holders in their order, each with its rank', () => {
    const other = { ...supplier, supplier: 's2', establishments: [] };
    const outcome = withOffers.when(
      {
        ...data,
        holders: [
          { supplier: 's2', rank: 1 },
          { supplier: 's1', rank: 2 },
        ],
      },
      { facts: { buyer, suppliers: [other, supplier] } },
    );
    expect(outcome.state).toMatchObject({
      lots: [
        {
          state: 'awarded',
          holders: [
            { supplier: 's2', rank: 1 },
            { supplier: 's1', rank: 2 },
          ],
        },
        {},
      ],
    });
  });

  test('refuses before the launch and without recorded offers', () => {
    given(...tender)
      .when(data)
      .thenRefused('NOT_LAUNCHED');
    given(...consultation)
      .when(data)
      .thenRefused('OFFERS_NOT_RECORDED', { lot: 'l1' }, 'lot');
    given(...consultation, offers('l1', 0))
      .when(data)
      .thenRefused('NO_OFFER', { lot: 'l1' }, 'lot');
  });

  test('refuses a supplier that nobody registered', () => {
    const stranger = { supplier: 's1', illustrative: false, establishments: [] };
    withOffers
      .when(data, { facts: { buyer, suppliers: [stranger] } })
      .thenRefused('SUPPLIER_UNKNOWN', { suppliers: ['s1'] });
  });

  test('refuses a made-up supplier to a real buyer, and a real one to a made-up buyer', () => {
    const refused = ['SUPPLIER_ILLUSTRATIVE', { suppliers: ['s1'] }, 'holders'] as const;
    withOffers
      .when(data, { facts: { suppliers: [supplier], buyer: { ...buyer, illustrative: false } } })
      .thenRefused(...refused);
    withOffers
      .when(data, { facts: { buyer, suppliers: [{ ...supplier, illustrative: false }] } })
      .thenRefused(...refused);
  });

  test.each([
    ['no holder', { holders: [] }, 'HOLDER_MISSING'],
    ['one holder twice', { holders: [{ supplier: 's1' }, { supplier: 's1' }] }, 'HOLDER_TWICE'],
    ['an establishment of nobody', { establishment: 'e9' }, 'ESTABLISHMENT_UNKNOWN'],
    ['an amount of nothing', { amountCents: 0 }, 'AMOUNT_ZERO'],
    ['an unknown lot', { lot: 'l9' }, 'LOT_UNKNOWN'],
  ])('refuses %s', (_title, over, code) => {
    withOffers.when({ ...data, ...over }).thenRefused(code);
  });

  test('refuses a lot already awarded, and a date before the offers', () => {
    given(...consultation, offers('l1'), awarded('l1'))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE', {
        lot: 'l1',
        state: 'awarded',
        stateLabel: 'attribué',
        allowed: ['planned', 'consulted'],
        allowedLabels: ['prévu', 'en consultation'],
      });
    withOffers.when(data, { on: '2012-05-01' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
