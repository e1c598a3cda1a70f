import { describe, expect, it } from '@jest/globals';
import { testDuty, type TestedPurchase } from './duty-test.js';

/** A purchase of so many euros and cents without tax. */
function bought(purchase: string, euros: number, change: Partial<TestedPurchase> = {}): TestedPurchase {
  const estimatedValueCents = Math.round(euros * 100);
  return { purchase, estimatedValueCents, category: 'suppliesServices', plannedLaunchOn: '2026-08-21', ...change };
}

const none = { groupValue: { members: [] } };
const works = (change: Partial<TestedPurchase>): Partial<TestedPurchase> => ({
  category: 'works',
  operation: 'school',
  ...change,
});
const inOneOperation = (members: readonly TestedPurchase[]) => ({
  ...none,
  operation: { estimatedValueCents: 0, members },
});

describe('The cases of R2, on the purchases themselves', () => {
  it.each([
    ['216 000,00 supplies launched 2026-08-21 → duty', bought('p1', 216_000), 'duty'],
    ['215 999,99 → none', bought('p1', 215_999.99), 'none'],
    ['same 216 000,00 launched 2026-08-20 → none', bought('p1', 216_000, { plannedLaunchOn: '2026-08-20' }), 'none'],
    [
      'works 5 403 999,99 on 2026-09-01 → none',
      bought('p1', 5_403_999.99, { category: 'works', plannedLaunchOn: '2026-09-01' }),
      'none',
    ],
  ])('%s', (_case, purchase, outcome) => {
    expect(testDuty(purchase, none)?.outcome).toBe(outcome);
  });

  it('two purchases of 120 000 in one group → duty for both', () => {
    const both = [bought('p1', 120_000, { group: 'paint' }), bought('p2', 120_000, { group: 'paint' })];
    for (const purchase of both) {
      expect(testDuty(purchase, { groupValue: { members: both } })).toMatchObject({
        outcome: 'duty',
        basis: 'group',
        valueCents: 24_000_000,
      });
      expect(testDuty(purchase, none)?.outcome).toBe('none');
    }
  });

  it('works of one operation 3 M launched 2026 and 3 M planned 2027 → duty for both', () => {
    const both = [
      bought('p1', 3_000_000, works({ plannedLaunchOn: '2026-09-01' })),
      bought('p2', 3_000_000, works({ plannedLaunchOn: '2027-03-01' })),
    ];
    for (const purchase of both) {
      expect(testDuty(purchase, inOneOperation(both))).toMatchObject({
        outcome: 'duty',
        basis: 'operation',
        valueCents: 600_000_000,
      });
      expect(testDuty(purchase, inOneOperation([]))?.outcome).toBe('none');
    }
  });
});
