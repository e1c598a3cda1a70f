import { describe, expect, it } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { after, type Asker, type Told } from '../testing/index.js';
import { penaltyCorrected } from '../testing/course/amendments-course.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as evaluation from '../testing/course/evaluation-course.js';
import * as execution from '../testing/course/execution-course.js';
import { contractFile } from './contract-file.js';
import type { LedgerView } from './lot-ledger.js';
import type { LotRow } from './lot-rows.js';

interface File {
  readonly stage: string;
  readonly illustrative: boolean;
  readonly lots: readonly (LotRow & { readonly ledger: LedgerView })[];
  readonly [member: string]: unknown;
}

const HEAD: Asker = { by: 'hope/essHead', now: '2026-08-01T12:00:00Z' };
const awarded = [contract.planned, ...contract.prepared, contract.launched, ...contract.awarded];
const running = [...awarded, contract.notified];
const worked = [execution.proposedPerson, execution.aprilDeclared, execution.aprilReviewed, execution.aprilCorrected];

function fileOf(course: readonly Told[], asker = HEAD): File | undefined {
  return after([...directoryCourse, ...course]).ask<File>(contractFile, { contract: 'p1' }, asker);
}
const lotsOf = (course: readonly Told[]) => fileOf(course)?.lots.map(({ lot, state }) => [lot, state]);
const ledgerOf = (course: readonly Told[], asker = HEAD) => fileOf(course, asker)?.lots[0]?.ledger;

describe('the course of a contract', () => {
  it('moves from the plan to the evaluation with its events', () => {
    const last = [...running, ...contract.ended, evaluation.evaluated];
    expect(
      [[contract.planned], running, [...running, ...contract.ended], last].map((course) => fileOf(course)?.stage),
    ).toEqual(['tendering', 'execution', 'localEvaluation', 'evaluated']);
  });

  it('starts the lots with the contract, but for those that wait for a service order', () => {
    expect(lotsOf(awarded)).toEqual([
      ['l1', 'awarded'],
      ['l2', 'awarded'],
      ['l3', 'unsuccessful'],
      ['l4', 'cancelled'],
    ]);
    expect(lotsOf(running)?.slice(0, 2)).toEqual([
      ['l1', 'inExecution'],
      ['l2', 'awarded'],
    ]);
    expect(fileOf([...running, contract.ordered])?.lots[1]).toMatchObject({
      state: 'inExecution',
      startedOn: '2026-05-05',
    });
  });

  it('shows each version of an opening balance; the last one counts in the ledger, apart from what is validated', () => {
    const balance = (validatedCentihours: number, reason: string): Told => [
      ...(['2026-06-02', 'rita/directorateAgent', 'contract-p1'] as const),
      contractEvents.OpeningBalanceRecorded({ lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours }], reason }),
    ];
    const [lot] = fileOf([...running, balance(900, 'Tableau.'), balance(9_000, 'Faute de frappe.')])?.lots ?? [];
    expect(lot?.openings).toEqual([
      { clauses: [{ clause: 'c1', validatedCentihours: 900 }], recordedOn: '2026-06-02', reason: 'Tableau.' },
      { clauses: [{ clause: 'c1', validatedCentihours: 9_000 }], recordedOn: '2026-06-02', reason: 'Faute de frappe.' },
    ]);
    expect(lot?.ledger).toMatchObject({ opening: 9_000, validated: 0 });
  });

  it('calls the social duty as the calculators do', () => {
    expect(fileOf([contract.planned])).toMatchObject({ socialDuty: { outcome: expect.any(String) } });
    expect(fileOf([contract.planned])).not.toHaveProperty('duty');
  });

  it('names the documents that a change set aside, until others are frozen', () => {
    const frozen = contract.prepared.slice(-1);
    const described = contract.prepared.slice(-2, -1);
    const aside = [contract.planned, ...contract.prepared, ...described, contract.setAside];
    expect(fileOf(aside)).toMatchObject({
      documentsSetAside: { version: 1, documents: [{ document: 'rc' }], setAsideOn: '2026-02-28' },
    });
    expect(fileOf(aside)).not.toHaveProperty('documents');
    expect(fileOf([...aside, ...frozen])).not.toHaveProperty('documentsSetAside');
  });

  it('thaws the documents when a lot is decided anew', () => {
    const [, waived, revised] = contract.prepared;
    expect(fileOf([contract.planned, ...contract.prepared])?.documents).toMatchObject({
      version: 1,
      frozenOn: '2026-02-27',
    });
    const fileAfter = (...told: readonly (Told | undefined)[]) =>
      fileOf([contract.planned, ...contract.prepared, ...told.flatMap((one) => (one ? [one] : []))]);
    expect(fileAfter(revised)?.documents).toBeUndefined();
    expect(fileAfter(revised)?.lots[3]).toMatchObject({
      decision: 'clause',
      clauses: [{ clause: 'c4', kind: 'reservedLot' }],
    });
    expect(fileAfter(waived)?.documents).toBeUndefined();
    expect(fileAfter(waived)?.lots[3]).toMatchObject({
      decision: 'waiver',
      clauses: [],
      waiver: { ground: 'noLinkWithObject' },
    });
  });

  it('says who did the last thing on it, its hours and its evaluation included', () => {
    expect(fileOf([...running, execution.aprilDeclared])).toMatchObject({
      lastType: 'HoursDeclared',
      lastActor: 'ella',
      lastRole: 'correspondent',
      lastOn: '2026-04-28',
    });
  });

  it('keeps penalty, difficulty and notice of a lot in their last state', () => {
    const steps = [...contract.shortfall, contract.received, contract.proposed, contract.decided, contract.settled];
    expect(fileOf([...running, ...steps])?.lots[0]).toMatchObject({
      difficulties: [{ difficulty: 'd1', attributable: true, examinedOn: '2026-06-25' }],
      notices: [{ notice: 'n1', receivedOn: '2026-07-03', periodEndsOn: '2026-07-20' }],
      penalty: {
        proposal: { proposalCents: 2_400_000 },
        decided: { decision: 'reduced', amountCents: 500_000 },
        settled: { how: 'deduction', settledOn: '2026-08-03' },
      },
    });
  });

  it('shows a penalty decision as it was corrected, and as it read before', () => {
    const steps = [...contract.shortfall, contract.received, contract.proposed, contract.decided];
    const [lot] = fileOf([...running, ...steps, penaltyCorrected])?.lots ?? [];
    expect(lot).toMatchObject({
      penalty: {
        decided: {
          ...{ actReference: 'A-2026-21', decidedOn: '2026-07-30' },
          former: [{ actReference: 'A-2026-12', correctedOn: '2026-07-31', correctedFor: 'Référence mal recopiée.' }],
        },
      },
    });
  });

  it('tells where the local evaluation stands', () => {
    expect(fileOf([...running, evaluation.opened(1)])?.evaluation).toEqual({
      status: 'open',
      occurrence: 1,
      since: '2026-10-06',
    });
  });
});

describe('the hour ledger', () => {
  it('counts what is validated and corrected against what is due', () => {
    expect(ledgerOf([...running, ...worked])).toMatchObject({
      agreed: 80_000,
      due: 80_000,
      declared: 30_000,
      validated: 27_500,
      corrections: -500,
      balance: -52_500,
      shortfall: 52_500,
      surplus: 0,
      byEmployer: [
        {
          employer: 'etti',
          employerName: 'Intérim Illustratif',
          declared: 30_000,
          validated: 28_000,
          corrections: -500,
        },
      ],
    });
  });

  it('is due on the agreed hours as amended', () => {
    expect(ledgerOf([...running, ...contract.amended])).toMatchObject({ agreed: 90_000, due: 90_000 });
  });

  it('leaves a rejected statement out of what is declared', () => {
    expect(ledgerOf([...running, ...execution.mayRejected])).toMatchObject({
      declared: 0,
      validated: 0,
      shortfall: 80_000,
    });
  });

  it('owes nothing on a lot without an hour clause', () => {
    expect(fileOf(running)?.lots[1]?.ledger).toMatchObject({ due: 0, shortfall: 0 });
  });

  it('shows each statement with its corrections, both versions readable', () => {
    expect(fileOf([...running, ...worked])?.statements).toMatchObject([
      {
        ...{
          statement: 's1',
          month: '2026-04',
          declaredCentihours: 30_000,
          validatedCentihours: 28_000,
          status: 'validated',
        },
        ...{ reason: 'evidenceDiffers', reviewedBy: 'fay', declaredBy: 'ella' },
        corrections: [{ deltaCentihours: -500, reason: 'payrollDiffers', correctedOn: '2026-05-06' }],
      },
    ]);
  });

  it('shows « nothing to declare » until hours are declared after all', () => {
    const none = [...running, execution.nothingInJune];
    expect(fileOf(none)?.noHours).toMatchObject([{ month: '2026-06', employer: 'btp', reason: 'noActivity' }]);
    const [on, by, stream, event] = execution.mayRejected[0] ?? execution.nothingInJune;
    const june = { ...event, data: { ...(event.data as object), month: '2026-06' } };
    expect(fileOf([...none, [on, by, stream.replace('05', '06'), june]])?.noHours).toEqual([]);
  });

  it('lists the food bought under the contract, validated or not', () => {
    const lines = (...course: readonly Told[]) => fileOf([...running, ...course])?.supplies;
    expect(lines(execution.bought)).toMatchObject([
      { line: 'a', canteenName: 'Collège Bodel', valueCents: 12_345, validated: false },
    ]);
    expect(lines(execution.bought, ...execution.boughtValidated)).toMatchObject([{ line: 'a', validated: true }]);
  });

  it('shows a purchase with what stood there before, what corrected it since, and what counts of it', () => {
    const lines = (...course: readonly Told[]) => fileOf([...running, execution.bought, ...course])?.supplies;
    expect(lines(execution.boughtReplaced)).toMatchObject([
      {
        ...{ line: 'a', valueCents: 12_354, countedCents: 12_354, flags: ['largeValue'], corrections: [] },
        earlier: [{ valueCents: 12_345, replacedOn: '2026-04-11', reason: 'entryError' }],
      },
    ]);
    expect(lines(...execution.boughtValidated, execution.boughtCorrected)).toMatchObject([
      {
        ...{ line: 'a', valueCents: 12_345, countedCents: 12_000, earlier: [] },
        corrections: [{ line: 'c', deltaCents: -345, reason: 'creditNote', correctedOn: '2026-05-12' }],
      },
    ]);
    expect(lines(execution.boughtWithdrawn('a', 'b'))).toMatchObject([
      { line: 'a', valueCents: 12_345, countedCents: 0, withdrawn: true, withdrawnFor: 'countedTwice' },
    ]);
  });
});
