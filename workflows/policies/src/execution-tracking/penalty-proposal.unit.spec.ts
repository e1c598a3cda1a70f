import { describe, expect, test } from '@jest/globals';
import { contract, contractContext, contractEvents as e, lotLedger, lotOf } from '@clausier/contract';
import { hours, ledgerEntriesOf } from '@clausier/execution';
import { fold } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import {
  awarded,
  buyer,
  completed,
  declared,
  hourClause,
  launched,
  lot,
  notified,
  planned,
  running,
  validated,
} from '../testing/contract-story.js';
import { logOf, on, type Entry } from '../testing/log.js';
import { processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');
const inContract = (...events: Entry['events']): Entry => on('contract', 'k1', ...events);

const reported = e.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }, '2026-09-01');
const examined = (attributable: boolean) =>
  e.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable }, '2026-09-04');
const answered = (attributable: boolean) =>
  e.AttributionAnswered({ lot: 'l1', attributable, reason: 'Aucun poste proposé.' }, '2026-09-04');
const sent = e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 86_000 }, '2026-09-07');
/** Received on Thursday the 10th: fifteen days end on Friday the 25th. */
const received = e.FormalNoticeReceived(
  {
    notice: 'n1',
    lot: 'l1',
    receivedOn: '2026-09-10',
    periodEndsOn: '2026-09-25',
    periodEndsAt: '2026-09-25T22:00:00Z',
  },
  '2026-09-10',
);
/** Planned for eight months, to 4 September. */
const eightMonths = inContract(planned({ durationMonths: 8 }), launched, awarded('l1', 's1'), notified('2026-01-05'));
const short = [buyer, eightMonths, ...validated({ month: '2026-01' })];
const notice = inContract(reported, examined(true), answered(true), sent, received);
const PROPOSAL = '2026-09-28 penaltyProposal l1 final';

const answeredFalse = inContract(reported, examined(false), answered(false));
const DECISION = '2026-09-07 shortfallDecision l1 final';
const decidedOn = (shortfallCentihours: number) =>
  inContract(
    e.ShortfallDecided(
      {
        ...{ lot: 'l1', decision: 'waived', shortfallCentihours, reasons: 'Chantier arrêté.' },
        ...{ authority: 'delegatedSignatory', actReference: 'D-1' },
      },
      '2026-09-14',
    ),
  );

describe('a decision on missing hours is asked for', () => {
  test('once the lot is past its planned end and a person held nobody at fault', () => {
    given(...short, answeredFalse)
      .at('2026-09-12T09:00:00Z')
      .foresees(['shortfallDecision'], DECISION);
  });

  test('under clauses that price no missing hour, without an answer on the fault', () => {
    const { penalty: _, ...unpriced } = hourClause;
    const contractOf = [
      planned({ durationMonths: 8, lots: [lot('l1', [unpriced])] }),
      launched,
      awarded('l1', 's1'),
      notified('2026-01-05'),
    ];
    given(buyer, inContract(...contractOf))
      .at('2026-10-30T09:00:00Z')
      .foresees(['shortfallDecision'], DECISION);
  });

  test('not while a penalty may be proposed, a statement waits, hours are done or the decision is there', () => {
    const done = validated({ month: '2026-02', centihours: 86_000 });
    for (const course of [
      [notice],
      [declared({ month: '2026-02' }), answeredFalse],
      [...done, answeredFalse],
      [answeredFalse, decidedOn(86_000)],
      [answeredFalse, completed],
    ])
      given(...short, ...course)
        .at('2026-12-30T09:00:00Z')
        .foresees(['shortfallDecision']);
  });

  test('again once more hours are missing than were decided', () => {
    given(...short, answeredFalse, decidedOn(85_000))
      .at('2026-12-30T09:00:00Z')
      .foresees(['shortfallDecision'], '2026-09-07 shortfallDecision l1 after2026-09-14');
  });

  test('and no penalty is proposed after it', () => {
    given(...short, notice, decidedOn(86_000))
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });
});

describe('a penalty is proposed', () => {
  test('on the first working day after the notice period, which runs from the receipt', () => {
    given(...short, notice)
      .at('2026-09-12T09:00:00Z')
      .foresees(['penaltyProposal'], PROPOSAL);
  });

  test('not before the notice was received', () => {
    given(...short, inContract(reported, examined(true), answered(true), sent))
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('only when a person held the missing hours to be the holder’s doing', () => {
    for (const answers of [[], [reported], [reported, examined(true)], [reported, examined(true), answered(false)]])
      given(...short, inContract(...answers, sent, received))
        .at('2026-10-30T09:00:00Z')
        .foresees(['penaltyProposal']);
  });

  test('only on a final balance: no statement waits to be looked at', () => {
    given(...short, declared({ month: '2026-02' }), notice)
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('only once the lot is over: its planned end past, or terminated', () => {
    given(...running, ...validated({ month: '2026-01' }), notice)
      .at('2026-12-30T09:00:00Z')
      .foresees(['penaltyProposal'], '2027-01-05 penaltyProposal l1 final');
    const terminated = e.LotTerminated({ lot: 'l1', ground: 'fault', reason: 'Abandon.' }, '2026-09-30');
    const ended = inContract(terminated, e.ContractTerminated({}, '2026-09-30'));
    given(...running, ...validated({ month: '2026-01' }), notice, ended)
      .at('2026-09-30T09:00:00Z')
      .foresees(['penaltyProposal'], '2026-10-01 penaltyProposal l1 final');
  });

  test('not past a final account that reserves no penalty', () => {
    for (const [reserved, acts] of [
      [false, []],
      [true, [PROPOSAL]],
    ] as const)
      given(...short, notice, inContract(e.FinalAccountNotified({ reserved }, '2026-09-14')))
        .at('2026-09-15T09:00:00Z')
        .foresees(['penaltyProposal'], ...acts);
  });

  test('by a person where the clause counts in hourly ceilings', () => {
    const ceilings = { ...hourClause, penalty: { strategy: { kind: 'ceilingMultiple' as const, k: '4' } } };
    const contractOf = [
      planned({ durationMonths: 8, lots: [lot('l1', [ceilings])] }),
      launched,
      awarded('l1', 's1'),
      notified('2026-01-05'),
    ];
    given(buyer, inContract(...contractOf), notice)
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('only while hours are missing', () => {
    const done = validated({ month: '2026-02', centihours: 86_000 });
    given(...short, ...done, notice)
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('only under a clause that prices a missing hour', () => {
    const { penalty: _, ...unpriced } = hourClause;
    const contractOf = [
      planned({ durationMonths: 8, lots: [lot('l1', [unpriced])] }),
      launched,
      awarded('l1', 's1'),
      notified('2026-01-05'),
    ];
    given(buyer, inContract(...contractOf), notice)
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('once, and not after the lot is accepted', () => {
    const proposed = inContract(
      e.PenaltyProposed(
        {
          lot: 'l1',
          shortfallCentihours: 86_000,
          proposalCents: 5_160_000,
          strategy: { kind: 'perHour', cents: 6_000 },
          rule: { id: 'penalty.perHour', version: '1990-01-01' },
        },
        '2026-09-28',
      ),
    );
    given(...short, notice, proposed)
      .at('2026-10-30T09:00:00Z')
      .foresees(['penaltyProposal']);
    given(...short, notice, completed)
      .at('2026-12-30T09:00:00Z')
      .foresees(['penaltyProposal']);
  });

  test('and the contract accepts the proposal on the day it is due', () => {
    const log = logOf([...short, notice]);
    const stream = log.filter(({ stream }) => stream === 'contract-k1');
    const months = [
      fold(
        hours,
        log.filter((event) => event.stream === 'hours-k1.202601'),
      ),
    ];
    const held = lotOf(fold(contract, stream), 'l1');
    const proposal = contractContext.slices.find(({ name }) => name === 'ProposePenalty');
    if (!held || !proposal) throw new Error('no lot or no command');
    const ledger = lotLedger(held, ledgerEntriesOf(months, 'l1'));
    const { decision } = slice(proposal, {
      id: 'k1',
      on: '2026-09-28',
      facts: { lotLedger: { ledger, openStatements: 0 } },
    })
      .given(...stream)
      .when({ lot: 'l1' });
    expect(decision).toMatchObject({ events: [{ data: { shortfallCentihours: 86_000, proposalCents: 5_160_000 } }] });
  });
});
