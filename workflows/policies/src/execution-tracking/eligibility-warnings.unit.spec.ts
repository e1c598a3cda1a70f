import { describe, test } from '@jest/globals';
import { participantContext, participantEvents as e } from '@clausier/participant';
import { slice } from '@clausier/testing';
import { completed, proposed, running } from '../testing/contract-story.js';
import { on } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');

function confirmed(participant: string, until: string | undefined, contract = 'k1') {
  const route = until === undefined ? 'structure' : 'person';
  return on(
    'participant',
    participant,
    e.EligibilityConfirmed({ contract, route, from: '2026-01-07', until }, '2026-01-07'),
  );
}

describe('the end of somebody’s eligibility', () => {
  test('is told sixty days before, on that very day', () => {
    // 60 days before 31 October: 1 September; a Sunday is kept when it falls before.
    given(...running, proposed('p1'), confirmed('p1', '2026-10-31'), proposed('p2'), confirmed('p2', '2026-10-29'))
      .at('2026-06-01T09:00:00Z')
      .foresees(['warning'], '2026-08-30 warning p2 1', '2026-09-01 warning p1 1');
  });

  test('of the person’s route comes 24 months after the first clause employment, less a day', () => {
    const confirm = participantContext.slices.find(({ name }) => name === 'ConfirmEligibility');
    if (!confirm) throw new Error('no command');
    const { data, ...proposal } = e.ParticipantProposed(
      { buyer: 'b1', contract: 'k1', lot: 'l1', employer: 's1' },
      '2024-02-28',
    );
    slice(confirm, { id: 'p1', on: '2024-03-01', facts: { employers: [] } })
      .given({ ...proposal, data })
      .when({ contract: 'k1', route: 'person', from: '2024-02-29' })
      .then(
        e.EligibilityConfirmed(
          { contract: 'k1', route: 'person', from: '2024-02-29', until: '2026-02-27' },
          '2024-02-29',
        ),
      );
    given(...running, proposed('p1'), confirmed('p1', '2026-02-27'))
      .at('2026-01-08T09:00:00Z')
      .foresees(['warning'], '2025-12-29 warning p1 1');
  });

  test('is told again, before the new end, when it was put off', () => {
    const told = { kind: 'warning', subject: 'p1', occurrence: '1', dueAt: '2026-09-01T06:00:00Z' };
    const extended = e.EligibilityExtended(
      { contract: 'k1', until: '2026-12-31', reason: 'pathUnderWay' },
      '2026-10-01',
    );
    const warned = performed('executionTracking', 'k1', told);
    given(...running, proposed('p1'), confirmed('p1', '2026-10-31'), warned, on('participant', 'p1', extended))
      .at('2026-10-02T09:00:00Z')
      .foresees(['warning'], '2026-11-01 warning p1 1.1');
  });

  test('is told once for a person with two references, under the one that stays', () => {
    const merged = e.ParticipantMerged({ into: 'p1', contract: 'k1', reason: 'proposedTwice' }, '2026-02-02');
    const absorbed = e.ParticipantAbsorbed(
      {
        ...{ reference: 'p2', earlier: [], contract: 'k1', notices: [], exits: [] },
        proposals: [{ contract: 'k1', lot: 'l1', employer: 's1', proposedOn: '2026-01-05' }],
        eligibilities: [{ contract: 'k1', route: 'person', from: '2026-01-07', until: '2026-10-31' }],
      },
      '2026-02-02',
    );
    const two = [proposed('p1'), proposed('p2'), confirmed('p2', '2026-10-31')];
    given(...running, ...two, on('participant', 'p2', merged), on('participant', 'p1', absorbed))
      .at('2026-06-01T09:00:00Z')
      .foresees(['warning'], '2026-09-01 warning p1 1');
    const parted = [
      on(
        'participant',
        'p2',
        e.ParticipantMergeUndone({ from: 'p1', contract: 'k1', reason: 'otherPerson' }, '2026-03-02'),
      ),
      on('participant', 'p1', e.ParticipantReleased({ reference: 'p2', contract: 'k1' }, '2026-03-02')),
    ];
    given(...running, ...two, on('participant', 'p2', merged), on('participant', 'p1', absorbed), ...parted)
      .at('2026-06-01T09:00:00Z')
      .foresees(['warning'], '2026-09-01 warning p2 1');
  });

  test('is nobody’s business while a structure employs the person', () => {
    given(...running, proposed('p1'), confirmed('p1', undefined))
      .at('2026-06-01T09:00:00Z')
      .foresees(['warning']);
  });

  test('is told on the contract that it concerns, once, while that contract runs', () => {
    const other = [proposed('p1'), proposed('p1', 'k2'), confirmed('p1', '2026-10-31', 'k2')];
    given(...running, ...other)
      .at('2026-06-01T09:00:00Z')
      .foresees(['warning']);

    const warned = performed('executionTracking', 'k1', {
      kind: 'warning',
      subject: 'p1',
      occurrence: '1',
      dueAt: '2026-09-01T06:00:00Z',
    });
    const mine = [...running, proposed('p1'), confirmed('p1', '2026-10-31')];
    given(...mine, warned)
      .at('2026-09-02T09:00:00Z')
      .foresees(['warning']);
    given(...mine, completed)
      .at('2026-12-20T09:00:00Z')
      .foresees(['warning']);
  });
});
