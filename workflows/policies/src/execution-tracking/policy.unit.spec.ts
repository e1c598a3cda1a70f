import { describe, expect, test } from '@jest/globals';
import { contractEvents as e } from '@clausier/contract';
import { completed, proposed, running } from '../testing/contract-story.js';
import { on, type Entry } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');
const inContract = (...events: Entry['events']): Entry => on('contract', 'k1', ...events);

/** Amended on 31 March 2026: two months end on Sunday 31 May, so on Monday 1 June. */
const amended = inContract(
  e.LotAmended(
    {
      lot: 'l1',
      amountCents: 60_000_000,
      clauses: [],
      reason: 'Travaux supplémentaires.',
      publication: { dueOn: '2026-06-01', dueAt: '2026-06-01T22:00:00Z' },
    },
    '2026-03-31',
  ),
);
const publishedOn = (on: string): Entry => inContract(e.EssentialDataPublished({ channel: 'buyerProfile' }, on));

describe('the tracking of an execution', () => {
  test('has nothing to do before the notification, though a participant is proposed already', () => {
    const { outlook } = given(proposed('p1')).at('2025-12-15T09:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: false });
  });

  test('notes on the first working day after that a modification was not published', () => {
    given(...running, amended)
      .at('2026-04-02T09:00:00Z')
      .foresees(['overdue'], '2026-06-02 overdue l1.1 publication');
    given(...running, amended, publishedOn('2026-04-15'))
      .at('2026-06-05T09:00:00Z')
      .foresees(['overdue']);
    given(...running, publishedOn('2026-03-01'), amended)
      .at('2026-04-02T09:00:00Z')
      .foresees(['overdue'], '2026-06-02 overdue l1.1 publication');
  });

  test('goes on while a lot runs and is over with the last one', () => {
    expect(given(...running).at('2026-12-17T09:00:00Z').outlook).toMatchObject({ terminal: false, stage: 'execution' });
    expect(given(...running, completed).at('2026-12-18T09:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: true,
      stage: 'localEvaluation',
      contract: 'k1',
      directorate: 'roads',
    });
  });

  test('outlives the last lot by what is still to be published', () => {
    const late = inContract(
      e.LotAmended(
        {
          lot: 'l1',
          clauses: [],
          reason: 'Prolongation.',
          publication: { dueOn: '2027-02-10', dueAt: '2027-02-10T23:00:00Z' },
        },
        '2026-12-10',
      ),
    );
    const ended = [...running, late, completed];
    expect(given(...ended).at('2026-12-20T09:00:00Z').outlook.terminal).toBe(false);
    const noted = performed('executionTracking', 'k1', {
      kind: 'overdue',
      subject: 'l1.1',
      occurrence: 'publication',
      dueAt: '2027-02-11T07:00:00Z',
    });
    expect(given(...ended, noted).at('2027-02-12T09:00:00Z').outlook.terminal).toBe(true);
    expect(given(...ended, publishedOn('2027-01-04')).at('2027-01-04T09:00:00Z').outlook.terminal).toBe(true);
  });
});
