import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { completed, corrected, running, validated } from '../testing/contract-story.js';
import { closed, evaluated, opened, reopened, resumed } from '../testing/evaluation-story.js';
import { logOf, on, type Entry } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('localEvaluation', 'k1');

/** Completed on Friday 18 December 2026, with hours validated in January. */
const ended = [...running, ...validated({ month: '2026-01', centihours: 100_000 }), completed];
/** Where the figures are frozen in these stories: at the end of what was known. */
const frozenAt = String(logOf(ended).length);
const open = [...ended, opened('2026-12-18', frozenAt)];
const over = [...open, closed('2027-02-10'), evaluated('2027-02-10')];

const done = (kind: string, occurrence: string, dueAt: string): Entry =>
  performed('localEvaluation', 'k1', { kind, subject: 'k1', occurrence, dueAt });

describe('the local evaluation of a contract', () => {
  test('waits for the end of the execution', () => {
    expect(given(...running).at('2026-12-17T09:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: false });
  });

  test('opens on the day the execution ends', () => {
    given(...ended)
      .at('2026-12-18T09:00:00Z')
      .foresees([], '2026-12-18 opening k1 1');
  });

  test('misses its signatures on the first working day after sixty days', () => {
    // 18 December + 60 days: Tuesday 16 February.
    given(...open)
      .at('2026-12-20T09:00:00Z')
      .foresees([], '2027-02-17 overdue k1 signatures1');
  });

  test('closed by its signatures, ends the life of the contract', () => {
    given(...open, closed('2027-02-10'))
      .at('2027-02-10T09:00:00Z')
      .foresees([], '2027-02-10 conclusion k1 1');
    expect(given(...over).at('2027-02-10T10:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: true,
      stage: 'evaluated',
    });
  });

  test('reopened by decision, opens with new figures, and the contract is in evaluation again', () => {
    const again = [...over, reopened('2027-04-01')];
    given(...again)
      .at('2027-04-01T09:00:00Z')
      .foresees([], '2027-04-01 opening k1 2');
    const openAgain = [...again, opened('2027-04-01', '99', 2)];
    given(...openAgain)
      .at('2027-04-01T10:00:00Z')
      .foresees([], '2027-04-01 resumption k1 2', '2027-06-01 overdue k1 signatures2');
    given(...openAgain, resumed)
      .at('2027-04-01T11:00:00Z')
      .foresees([], '2027-06-01 overdue k1 signatures2');
    given(...openAgain, resumed, closed('2027-05-03', 2))
      .at('2027-05-03T09:00:00Z')
      .foresees([], '2027-05-03 conclusion k1 2');
  });

  test('reopened is not over while its signatures are awaited, late though they are', () => {
    const waiting = [...over, reopened('2027-04-01'), opened('2027-04-01', '99', 2)];
    const noted = [
      done('resumption', '2', '2027-04-01T06:00:00Z'),
      done('overdue', 'signatures2', '2027-06-01T06:00:00Z'),
    ];
    expect(given(...waiting, ...noted).at('2027-06-05T09:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: false,
    });
  });
});

describe('hours corrected after the figures were frozen', () => {
  test('open the evaluation again, with new figures', () => {
    given(...open, corrected('2026-01', -500, '2027-01-12'))
      .at('2027-01-12T09:00:00Z')
      .foresees(['opening'], '2027-01-12 opening k1 2');
    given(...over, corrected('2026-01', -500, '2027-04-01'))
      .at('2027-04-01T09:00:00Z')
      .isDue('2027-04-01 opening k1 2');
  });

  test('keep the contract from being concluded on figures that no longer stand', () => {
    given(...open, closed('2027-02-10'), corrected('2026-01', -500, '2027-02-10'))
      .at('2027-02-10T09:00:00Z')
      .isDue('2027-02-10 opening k1 2');
  });

  test('change nothing when the corrections cancel out', () => {
    const there = corrected('2026-01', -500, '2027-04-01');
    const back = corrected('2026-01', 500, '2027-04-02');
    expect(given(...over, there, back).at('2027-04-02T09:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: true,
    });
  });

  test('are counted in figures frozen since', () => {
    const correction = corrected('2026-01', -500, '2027-04-01');
    const position = String(logOf([...over, correction]).length);
    const { outlook } = given(
      ...over,
      correction,
      reopened('2027-04-01'),
      opened('2027-04-01', position, 2),
      resumed,
    ).at('2027-04-01T10:00:00Z');
    expect(outlook.foreseen.map(({ kind }) => kind)).toEqual(['overdue']);
  });

  test('before the end of the execution do not concern it', () => {
    const early = corrected('2026-01', -500, '2026-03-02');
    given(...running, ...validated({ month: '2026-01' }), early)
      .at('2026-03-02T09:00:00Z')
      .foresees([]);
  });
});

describe('a penalty decided after the figures were frozen', () => {
  const proposal = {
    ...{ shortfallCentihours: 1_000, proposalCents: 60_000, strategy: { kind: 'perHour' as const, cents: 6_000 } },
    rule: { id: 'penalty.perHour', version: '1990-01-01' },
  };
  const decided = (amountCents: number): Entry =>
    on(
      'contract',
      'k1',
      contractEvents.PenaltyProposed({ lot: 'l1', ...proposal }, '2027-01-11'),
      contractEvents.PenaltyDecided(
        {
          ...{ lot: 'l1', decision: amountCents > 0 ? 'applied' : 'waived', amountCents, reasons: 'Motif.' },
          ...{ authority: 'executive', actReference: 'A-1', correction: 'Décidée après la résiliation.' },
        },
        '2027-01-12',
      ),
    );

  test('opens the evaluation again, with new figures', () => {
    given(...open, decided(60_000))
      .at('2027-01-12T09:00:00Z')
      .foresees(['opening'], '2027-01-12 opening k1 2');
  });

  test('changes nothing when nothing is owed', () => {
    given(...open, decided(0))
      .at('2027-01-12T09:00:00Z')
      .foresees(['opening']);
  });
});

describe('an opening balance corrected after the figures were frozen', () => {
  const balance = (validatedCentihours: number): Entry =>
    on(
      'contract',
      'k1',
      contractEvents.OpeningBalanceRecorded(
        {
          ...{ lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours }], reason: 'Une feuille comptée deux fois.' },
          afterFreeze: true,
        },
        '2027-01-12',
      ),
    );

  test('opens the evaluation again, on the day of the correction', () => {
    given(...open, balance(500))
      .at('2027-01-12T09:00:00Z')
      .foresees(['opening'], '2027-01-12 opening k1 2');
  });
});
