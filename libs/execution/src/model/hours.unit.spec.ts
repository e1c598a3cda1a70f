import { describe, expect, test } from '@jest/globals';
import { fold, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import fc from 'fast-check';
import { hoursEvents as events } from '../events/hours-events.js';
import { declared, validated } from '../testing/month.js';
import { hoursId, partsOfHoursId } from './hours-id.js';
import { hours } from './hours.js';
import { countedCentihours, declaredCentihours, ledgerEntriesOf } from './ledger-entries.js';

const month = (...history: readonly NewEvent[]) => fold(hours, recorded('hours-c1.202601', history, '2026-02-10'));
const corrected = (deltaCentihours: number) =>
  events.HoursCorrected({
    statement: 'h1',
    contract: 'c1',
    month: '2026-01',
    lot: 'l1',
    participant: 'p1',
    deltaCentihours,
    reason: 'payrollDiffers',
  });

describe('a month of statements', () => {
  test('keeps each statement with who declared it, training included in what counts', () => {
    const state = month(declared({ trainingCentihours: 700, flags: ['onBehalf'] }));
    expect(state).toMatchObject({
      contract: 'c1',
      month: '2026-01',
      statements: [
        {
          statement: 'h1',
          declared: 4200,
          countable: 4200,
          training: 700,
          validated: 0,
          status: 'declared',
          flags: ['onBehalf'],
          declaredBy: 'actor1',
          declaredOn: '2026-02-03',
          recordedOn: '2026-02-03',
        },
      ],
      noHours: [],
    });
  });

  test('forgets "no hours" once hours are declared, and keeps the last reason', () => {
    const none = (reason: 'weather' | 'recruiting') =>
      events.NoHoursDeclared({ contract: 'c1', month: '2026-01', lot: 'l1', employer: 'etti1', reason });
    expect(month(none('weather'), none('recruiting')).noHours).toMatchObject([{ reason: 'recruiting' }]);
    expect(month(none('weather'), declared()).noHours).toEqual([]);
  });

  test('gives the ledger what was validated and every correction, by lot', () => {
    const rejected = events.HoursRejected({ statement: 'h2', lot: 'l1', reason: 'evidenceMissing' });
    const state = month(
      declared(),
      declared({ statement: 'h2' }),
      declared({ statement: 'h3', lot: 'l2' }),
      validated(3000),
      corrected(-500),
      corrected(250),
      rejected,
    );
    expect(ledgerEntriesOf([state], 'l1')).toEqual([
      { kind: 'validated', centihours: 3000 },
      { kind: 'correction', centihours: -500 },
      { kind: 'correction', centihours: 250 },
    ]);
    expect(ledgerEntriesOf([state], 'l2')).toEqual([]);
    expect(declaredCentihours([state], 'l1')).toBe(3500);
    expect(state.statements.map(countedCentihours)).toEqual([2750, 0, 0]);
  });

  test('counts the sum of its ledger entries, whatever the corrections', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3500, max: 3500 }), { maxLength: 6 }), (deltas) => {
        const state = month(declared(), validated(), ...deltas.map(corrected));
        const entries = ledgerEntriesOf([state], 'l1').reduce((sum, entry) => sum + entry.centihours, 0);
        expect(state.statements.reduce((sum, statement) => sum + countedCentihours(statement), 0)).toBe(entries);
      }),
    );
  });

  test('has an id of contract and month', () => {
    expect(hoursId('c1', '2026-01')).toBe('c1.202601');
    expect(partsOfHoursId('c1.202601')).toEqual({ contract: 'c1', month: '2026-01' });
    for (const id of ['c1', 'c1.202613', 'c1.2026-01', 'c1.202601.x']) expect(partsOfHoursId(id)).toBeUndefined();
  });
});
