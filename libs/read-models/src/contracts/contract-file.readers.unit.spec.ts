import { describe, expect, it } from '@jest/globals';
import { after, type Asker, type Told } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
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

describe('who reads the file', () => {
  const course = [...running, ...worked, ...contract.shortfall, contract.received];
  const now = '2026-08-01T12:00:00Z';

  it.each([
    ['the agent of its directorate', 'rita/directorateAgent', true],
    ['not the agent of another directorate', 'sam/directorateAgent', false],
    ['the facilitator it is assigned to', 'fay/facilitator', true],
    ['not the head of another buyer', 'zoe/essHead', false],
    ['a correspondent of its holder', 'carl/correspondent', true],
    ['nobody without a right', 'nobody/essHead', false],
  ] as const)('%s', (_rule, by, seen) => {
    expect(fileOf(course, { by, now }) !== undefined).toBe(seen);
  });

  it('is unknown to a facilitator of an unassigned contract, as one that does not exist', () => {
    expect(fileOf([contract.planned], { by: 'fay/facilitator', now })).toBeUndefined();
  });

  it('shows a holder the terms and ledger of its own lot, never estimates nor the other lots', () => {
    const file = fileOf(course, { by: 'carl/correspondent', now });
    expect(file?.lots.map(({ lot }) => lot)).toEqual(['l1']);
    expect(file?.lots[0]).toMatchObject({
      amountCents: 7_900_000,
      notices: [{ notice: 'n1' }],
      ledger: { shortfall: 52_500 },
    });
    expect(JSON.stringify(file)).not.toContain('estimatedValueCents');
    expect(file?.statements).toEqual([]);
    expect(file?.lots[0]?.ledger.byEmployer).toEqual([]);
  });

  it('shows an employer that holds no lot its own hours, and no term, notice or total', () => {
    const file = fileOf(course, { by: 'ella/correspondent', now });
    expect(file?.lots).toEqual([
      {
        ...{ lot: 'l1', officialName: 'Gros œuvre', state: 'inExecution', startedOn: '2026-04-01', endedOn: undefined },
        ledger: { byEmployer: [expect.objectContaining({ employer: 'etti', validated: 28_000 })] },
      },
    ]);
    expect(file?.statements).toMatchObject([{ statement: 's1' }]);
  });

  it('marks a made-up buyer’s contract', () => {
    expect(fileOf(running)?.illustrative).toBe(true);
  });
});
