import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseCopy, Scratch, indicatorOf, type CaseRow } from '@clausier/test-e2e';
import { playCase, type Played } from './played-case.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** A supplier with no other lot, seated elsewhere, with an establishment in the region. */
const REMOVED_LOT = 'lot23';
const CHANGED_STATEMENT = 'r_p01_200702';
const CENTIHOURS_LESS = 1_250;

describe('With one lot removed and one statement changed in a copy of the reference case', () => {
  let before: Played;
  let after: Played;

  beforeAll(async () => {
    const copy = new CaseCopy(scratch.path('case'));
    const lots = copy.rows('organic-lots');
    const statements = copy.rows('statements');
    copy.setRows(
      'organic-lots',
      lots.filter(({ id }) => id !== REMOVED_LOT),
    );
    copy.setRows('statements', statements.map(withFewerHours));
    expect(copy.rows('organic-lots')).toHaveLength(lots.length - 1);
    before = await playCase(scratch, { temporal: false });
    after = await playCase(scratch, { caseDir: copy.folder, temporal: false });
  }, 600_000);

  it('the lots notified are one fewer, and so are those of the region and its suppliers', () => {
    expect(after.report.supplies).toEqual({
      ...{ lotsNotified: 26, lotsRegional: 23, suppliersRegional: 13, suppliersInDepartment: 7, suppliersInArras: 3 },
      illustrative: true,
    });
  });

  it('the validated hours of 2007 change by exactly what the statement lost', () => {
    for (const id of ['closed.validatedCentihours', 'activity.validatedCentihours']) {
      const was = indicatorOf(before.report, 2007, id) ?? NaN;
      expect(indicatorOf(after.report, 2007, id)).toBe(was - CENTIHOURS_LESS);
      expect(indicatorOf(after.report, 2013, id)).toBe(indicatorOf(before.report, 2013, id));
    }
  });

  it('what does not rest on them stays as it was, and the log verifies', () => {
    expect(after.report.pilot).toEqual(before.report.pilot);
    expect(after.report.log.verified).toBe(true);
    expect(after.report.acts.map(({ id }) => id)).toEqual(before.report.acts.map(({ id }) => id));
  });
});

function withFewerHours(row: CaseRow): CaseRow {
  return row['statement'] === CHANGED_STATEMENT
    ? { ...row, centihours: Number(row['centihours']) - CENTIHOURS_LESS }
    : row;
}
