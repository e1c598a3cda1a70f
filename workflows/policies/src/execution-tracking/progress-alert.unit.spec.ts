import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../testing/log.js';
import { running, validated } from '../testing/contract-story.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');

function alerted(quarter: string, dueAt: string): Entry {
  return performed('executionTracking', 'k1', { kind: 'alert', subject: 'l1', occurrence: quarter, dueAt });
}

/** Four months of statements, enough hours or not: twelve months, 1 000 h, some 345 h expected on 11 May. */
const EARLY = ['2026-01', '2026-02', '2026-03'];

describe('the alert on hours behind their path', () => {
  test('is looked for on the day each statement is due', () => {
    given(...running)
      .at('2026-01-20T09:00:00Z')
      .foresees(['alert'], '2026-02-10 alert l1 2026q1');
  });

  test('is not raised before a quarter of the duration, however few the hours', () => {
    // 10 March: 65 days of 365, not a quarter.
    given(...running)
      .at('2026-03-10T09:00:00Z')
      .foresees(['alert'], '2026-04-10 alert l1 2026q2');
  });

  test('is raised past a quarter of the duration under 70 % of the hours expected', () => {
    given(...running)
      .at('2026-04-10T09:00:00Z')
      .foresees(['alert'], '2026-04-10 alert l1 2026q2', '2026-07-10 alert l1 2026q3');
  });

  test('is not raised while the hours keep to 70 % of the path', () => {
    // 10 April: 96 days of 365, 263 h expected; 70 % are 184,11 h.
    const [just, short] = [
      [6_137, 6_137, 6_138],
      [6_137, 6_137, 6_136],
    ].map((hours) => EARLY.flatMap((month, i) => validated({ month, centihours: hours[i] ?? 0 })));
    given(...running, ...(just ?? []))
      .at('2026-04-10T09:00:00Z')
      .foresees(['alert'], '2026-05-11 alert l1 2026q2');
    given(...running, ...(short ?? []))
      .at('2026-04-10T09:00:00Z')
      .foresees(['alert'], '2026-04-10 alert l1 2026q2', '2026-07-10 alert l1 2026q3');
  });

  test('is raised once a civil quarter: the next look is in the next one', () => {
    given(...running, alerted('2026q2', '2026-04-10T06:00:00Z'))
      .at('2026-05-20T09:00:00Z')
      .foresees(['alert'], '2026-07-10 alert l1 2026q3');
  });

  test('is never raised for a quarter that is over', () => {
    given(...running, alerted('2026q3', '2026-07-10T06:00:00Z'))
      .at('2026-07-10T09:00:00Z')
      .foresees(['alert'], '2026-10-12 alert l1 2026q4');
  });

  test('is foreseen once per quarter, whatever the day', () => {
    for (let month = 1; month <= 12; month++)
      for (const day of ['01', '10', '20', '28']) {
        const now = `2026-${String(month).padStart(2, '0')}-${day}T09:00:00Z`;
        const { foreseen } = given(...running).at(now).outlook;
        const quarters = foreseen.filter(({ kind }) => kind === 'alert').map(({ occurrence }) => occurrence);
        expect(new Set(quarters).size).toBe(quarters.length);
        expect(quarters.length).toBeGreaterThan(0);
      }
  });
});
