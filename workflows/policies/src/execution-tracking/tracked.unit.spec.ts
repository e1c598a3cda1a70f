import { describe, expect, test } from '@jest/globals';
import { contractEvents as e } from '@clausier/contract';
import { participantEvents } from '@clausier/participant';
import {
  awarded,
  buyer,
  hourClause,
  launched,
  lot,
  notified,
  planned,
  proposed,
  validated,
} from '../testing/contract-story.js';
import { followersAfter } from '../testing/followed.js';
import { logOf, on, type Entry } from '../testing/log.js';
import { processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');

/** Notified in June 2023 for four years, entered on Monday 2 November 2026. */
const taken = (clause = hourClause, ...more: Entry['events']): readonly Entry[] => [
  buyer,
  on(
    'contract',
    'k1',
    planned({ source: 'running', durationMonths: 48, lots: [lot('l1', [clause])] }, '2023-02-06'),
    launched,
    awarded('l1', 's1'),
    e.TrackingStarted({ trackedFrom: '2026-11-02' }, '2026-11-02'),
    notified('2023-06-12'),
    ...more,
  ),
];
const opening = (validatedCentihours: number) =>
  e.OpeningBalanceRecorded(
    { lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours }], reason: 'Tableau de suivi.' },
    '2026-11-02',
  );

const withTracking = ({ stream, events }: Entry, tracking: Entry['events'][number]): Entry => ({
  stream,
  events: events.map((event) => (event.type === tracking.type ? tracking : event)),
});

/** The same contract for another number of months. */
const lasting = ({ stream, events }: Entry, durationMonths: number): Entry => ({
  stream,
  events: events.map((event) =>
    event.type === 'ContractPlanned' ? { ...event, data: { ...(event.data as object), durationMonths } } : event,
  ),
});

describe('a contract begun in 2023 and entered in November 2026', () => {
  test('is first reminded of November, and of nothing before', () => {
    given(...taken())
      .at('2026-11-10T09:00:00Z')
      .foresees(
        ['reminder', 'formalNoticeProposal', 'overdue'],
        '2026-12-07 reminder l1.s1.202611 1',
        '2026-12-11 reminder l1.s1.202611 2',
        '2026-12-28 formalNoticeProposal l1.s1.202611 1',
        '2027-01-08 reminder l1.s1.202612 1',
        '2027-01-12 reminder l1.s1.202612 2',
        '2027-01-26 formalNoticeProposal l1.s1.202612 1',
      );
  });

  test('is behind by its opening balance and its statements together, never for a look before the tracking', () => {
    const alerts = (...entries: readonly Entry[]) => given(...entries).at('2026-12-20T09:00:00Z');
    alerts(...taken()).foresees(['alert'], '2026-12-10 alert l1 2026q4', '2027-01-11 alert l1 2027q1');
    alerts(...taken(hourClause, opening(80_000))).foresees(['alert'], '2027-01-11 alert l1 2027q1');
    const short = taken(hourClause, opening(40_000));
    alerts(...short, ...validated({ month: '2026-11', centihours: 30_000 })).foresees(
      ['alert'],
      '2027-01-11 alert l1 2027q1',
    );
  });

  test('lists once a modification that was to be published before it was entered', () => {
    const amended = e.LotAmended(
      {
        ...{ lot: 'l1', amountCents: 60_000_000, clauses: [], reason: 'Travaux ajoutés.' },
        publication: { dueOn: '2025-03-10', dueAt: '2025-03-10T23:00:00Z' },
      },
      '2025-01-10',
    );
    given(...taken(hourClause, amended))
      .at('2026-11-10T09:00:00Z')
      .foresees(['overdue'], '2026-11-02 overdue l1.1 found');
  });

  test('starts its tracking and no tender', () => {
    const followers = followersAfter(logOf(taken()));
    expect(followers.of('contract-k1')).toEqual(['executionTracking.k1']);
  });

  test('tracked from September, lists its overdue statements once each, and reminds of what comes due after the entry', () => {
    const entered = { ...e.TrackingStarted({ trackedFrom: '2026-09-01' }, '2026-11-02') };
    given(...taken().map((entry) => withTracking(entry, entered)))
      .at('2026-11-10T09:00:00Z')
      .foresees(
        ['reminder', 'formalNoticeProposal', 'overdue'],
        '2026-11-02 overdue l1.s1.202609 found',
        '2026-11-07 reminder l1.s1.202610 1',
        '2026-11-12 reminder l1.s1.202610 2',
        '2026-11-25 formalNoticeProposal l1.s1.202610 1',
        '2026-12-07 reminder l1.s1.202611 1',
        '2026-12-11 reminder l1.s1.202611 2',
        '2026-12-28 formalNoticeProposal l1.s1.202611 1',
        '2027-01-08 reminder l1.s1.202612 1',
        '2027-01-12 reminder l1.s1.202612 2',
        '2027-01-26 formalNoticeProposal l1.s1.202612 1',
      );
  });

  test('past its planned end, has its missing hours decided from the day after the entry on', () => {
    const { penalty: _penalty, ...unpriced } = hourClause;
    const over = taken(unpriced, opening(40_000)).map((entry) => lasting(entry, 36));
    given(...over)
      .at('2026-11-02T10:00:00Z')
      .foresees(['shortfallDecision'], '2026-11-03 shortfallDecision l1 final');
  });

  test('past its planned end, waits for its opening balance before missing hours are decided', () => {
    const { penalty: _penalty, ...unpriced } = hourClause;
    given(...taken(unpriced).map((entry) => lasting(entry, 36)))
      .at('2026-12-02T10:00:00Z')
      .foresees(['shortfallDecision']);
  });

  test('has the penalty proposed that a formal notice from before the entry leads to', () => {
    const late = [
      e.AttributionAnswered({ lot: 'l1', attributable: true, reason: 'Aucun poste proposé.' }, '2026-09-14'),
      e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 60_000 }, '2026-09-15'),
      e.FormalNoticeReceived(
        {
          ...{ notice: 'n1', lot: 'l1', receivedOn: '2026-09-17' },
          ...{ periodEndsOn: '2026-10-02', periodEndsAt: '2026-10-02T22:00:00Z' },
        },
        '2026-09-17',
      ),
    ];
    const over = taken(hourClause, opening(40_000), ...late).map((entry) => lasting(entry, 36));
    given(...over)
      .at('2026-11-02T10:00:00Z')
      .foresees(['penaltyProposal'], '2026-10-05 penaltyProposal l1 final');
    // Before the balance is known nobody can say what is missing.
    const unknown = taken(hourClause, ...late).map((entry) => lasting(entry, 36));
    given(...unknown)
      .at('2026-12-02T10:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('lists once that its publication is overdue, and a warning whose eligibility has not ended yet', () => {
    const publication = { dueOn: '2023-08-14', dueAt: '2023-08-14T22:00:00Z' };
    const overdue = taken().map((entry) =>
      withTracking(
        entry,
        e.ContractNotified(
          { notifiedOn: '2023-06-12', amountCents: 50_000_000, lotsAwaitingOrder: [], publication },
          '2023-06-12',
        ),
      ),
    );
    given(...overdue)
      .at('2026-11-10T09:00:00Z')
      .foresees(['overdue'], '2026-11-02 overdue k1 found');
    const person = (until: string) => [
      proposed('p1'),
      on(
        'participant',
        'p1',
        participantEvents.EligibilityConfirmed(
          { contract: 'k1', route: 'person', from: '2024-12-15', until },
          '2026-11-03',
        ),
      ),
    ];
    const told = given(...taken(), ...person('2026-12-14'));
    told.at('2026-11-10T09:00:00Z').foresees(['warning', 'overdue'], '2026-11-02 overdue p1 found');
    told.at('2026-12-15T09:00:00Z').foresees(['warning', 'overdue']);
    given(...taken(), ...person('2027-03-31'))
      .at('2026-11-10T09:00:00Z')
      .foresees(['warning', 'overdue'], '2027-01-30 warning p1 1');
  });

  test('is asked for its publication where that comes due after the entry', () => {
    const publication = { dueOn: '2026-12-14', dueAt: '2026-12-14T23:00:00Z' };
    const story = taken().map(({ stream, events }) => ({
      stream,
      events: events.map((event) =>
        event.type === 'ContractNotified'
          ? e.ContractNotified(
              { notifiedOn: '2026-10-12', amountCents: 50_000_000, lotsAwaitingOrder: [], publication },
              '2026-10-12',
            )
          : event,
      ),
    }));
    given(...story)
      .at('2026-11-10T09:00:00Z')
      .foresees(['overdue'], '2026-12-15 overdue k1 publication');
  });
});
