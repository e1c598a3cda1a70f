import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, buyer, lot, notified, planned, running } from '../testing/stories.js';
import { amendLot } from './amend-lot.js';

const { given } = slice(amendLot, { id: 'k1', on: '2012-10-01', facts: { buyer } });
const reason = 'Travaux ajoutés.';
const clauses = [{ clause: 'c1', agreedCentihours: 120_000 }];
const criterion = { clause: 'c2', kind: 'awardCriterion' as const, legalBasis: 'CMP-53' };
const notifiedOn = (day: string) =>
  contractEvents.ContractNotified({ notifiedOn: day, amountCents: 100_000_000, lotsAwaitingOrder: [] }, day);

describe('amending a lot', () => {
  test('changes amount and agreed hours, and keeps what was awarded', () => {
    const outcome = given(...running).when({ lot: 'l1', amountCents: 60_000_000, clauses, reason });
    outcome.then(contractEvents.LotAmended({ lot: 'l1', amountCents: 60_000_000, clauses, reason }));
    expect(outcome.state).toMatchObject({
      lots: [
        {
          awardedCents: 50_000_000,
          amountCents: 60_000_000,
          clauses: [{ agreedCentihours: 120_000 }],
          amendments: [{ amendedOn: '2012-10-01', reason }],
        },
        { amountCents: 50_000_000 },
      ],
    });
  });

  test('is not to be published where the contract was notified before the duty to publish (R6)', () => {
    given(...running)
      .when({ lot: 'l1', amountCents: 60_000_000, reason }, { on: '2025-12-31' })
      .then(contractEvents.LotAmended({ lot: 'l1', amountCents: 60_000_000, clauses: [], reason }));
    given(...allAwarded, notifiedOn('2018-09-30'))
      .when({ lot: 'l1', amountCents: 60_000_000, reason }, { on: '2018-10-01' })
      .then(contractEvents.LotAmended({ lot: 'l1', amountCents: 60_000_000, clauses: [], reason }));
  });

  test('is to be published where the contract was notified under the duty to publish', () => {
    given(...allAwarded, notifiedOn('2018-10-01'))
      .when({ lot: 'l1', amountCents: 60_000_000, reason }, { on: '2025-12-31' })
      .then(
        contractEvents.LotAmended({
          lot: 'l1',
          amountCents: 60_000_000,
          clauses: [],
          reason,
          publication: { dueOn: '2026-03-02', dueAt: '2026-03-02T23:00:00Z' },
        }),
      );
  });

  test('holds the whole amended contract against the floor, not the lot alone', () => {
    const outcome = given(...allAwarded, notifiedOn('2018-10-01')).when(
      { lot: 'l1', amountCents: 100, reason },
      { on: '2025-12-31' },
    );
    expect(outcome.state).toMatchObject({ lots: [{ amendments: [{ publication: { dueOn: '2026-03-02' } }] }, {}] });
  });

  test.each([
    ['nothing', {}, 'NOTHING_AMENDED'],
    ['an amount of nothing', { amountCents: 0 }, 'AMOUNT_ZERO'],
    ['an unknown clause', { clauses: [{ clause: 'c9', agreedCentihours: 1 }] }, 'CLAUSE_UNKNOWN'],
    ['one clause twice', { clauses: [...clauses, ...clauses] }, 'CLAUSE_TWICE'],
    ['an unknown lot', { lot: 'l9', clauses }, 'LOT_UNKNOWN'],
  ])('refuses %s', (_title, over, code) => {
    given(...running)
      .when({ lot: 'l1', reason, ...over })
      .thenRefused(code);
  });

  test('refuses hours on a clause that bears none', () => {
    const [, ...since] = allAwarded;
    given(planned({ lots: [lot('l1', { clauses: [criterion] }), lot('l2')] }), ...since, notified())
      .when({ lot: 'l1', clauses: [{ clause: 'c2', agreedCentihours: 1 }], reason })
      .thenRefused('CLAUSE_WITHOUT_HOURS', { clause: 'c2' });
  });

  test('refuses a date before the notification or the last amendment', () => {
    given(...running)
      .when({ lot: 'l1', clauses, reason }, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...running, contractEvents.LotAmended({ lot: 'l1', clauses, reason }, '2012-12-03'))
      .when({ lot: 'l1', clauses, reason })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2012-10-01', step: 'avenant précédent', previousOn: '2012-12-03' });
  });
});
