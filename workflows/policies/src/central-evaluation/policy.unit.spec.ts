import { describe, expect, test } from '@jest/globals';
import { buyer } from '../testing/contract-story.js';
import { yearFrozen, yearOpened, yearPublished } from '../testing/evaluation-story.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('centralEvaluation', 'b1.2025');

describe('the central evaluation of a year', () => {
  test('has nothing to do before it opens', () => {
    expect(given(buyer).at('2026-02-01T06:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: false });
  });

  test('lists what is missing when it opens, and freezes four weeks later', () => {
    given(buyer, yearOpened)
      .at('2026-02-01T06:00:00Z')
      .foresees([], '2026-02-01 missingListed 2025 opening', '2026-03-01 freeze 2025 first');
  });

  test('once frozen asks for its publication, reminds a week before 31 March, and notes that it is late', () => {
    given(buyer, yearOpened, yearFrozen)
      .at('2026-03-01T09:00:00Z')
      .foresees(
        [],
        '2026-03-01 publicationRequested 2025 first',
        '2026-03-24 reminder 2025 publication',
        '2026-04-01 overdue 2025 publication',
      );
  });

  test('published, feeds the next review and is over', () => {
    const published = [buyer, yearOpened, yearFrozen, yearPublished];
    given(...published)
      .at('2026-03-27T12:00:00Z')
      .foresees([], '2026-03-27 nextReviewFed 2025 first');
    const fed = performed('centralEvaluation', 'b1.2025', {
      kind: 'nextReviewFed',
      subject: '2025',
      occurrence: 'first',
      dueAt: '2026-03-27T07:00:00Z',
    });
    expect(given(...published, fed).at('2026-03-27T12:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: true });
  });
});
