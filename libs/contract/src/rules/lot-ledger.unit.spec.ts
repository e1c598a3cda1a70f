import { describe, expect, test } from '@jest/globals';
import type { Clause } from '@clausier/clauses';
import { fold, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { contract } from '../model/contract.js';
import { lotOf } from '../model/contract-state.js';
import type { LotState } from '../model/lot-state.js';
import { allAwarded, hourClause, lot, notified, planned } from '../testing/stories.js';
import { clauseLedgers, lotLedger } from './lot-ledger.js';

const [, ...since] = allAwarded;

function lotWith(clauses: readonly Clause[], ...later: readonly NewEvent[]): LotState {
  const events = [planned({ lots: [lot('l1', { clauses }), lot('l2')] }), ...since, notified(), ...later];
  const found = lotOf(fold(contract, recorded('contract-k1', events, '2013-01-07')), 'l1');
  if (!found) throw new Error('no lot l1');
  return found;
}
const clause = (strategy: Clause['strategy'], agreedCentihours?: number): Clause => ({
  ...hourClause,
  strategy,
  agreedCentihours,
});
const formula = {
  kind: 'formula' as const,
  amountCents: 100_000_000,
  labourShareBp: 5_000,
  effortRateBp: 500,
  hourlyCostCents: 3_000,
  rounding: 'halfUpToHour' as const,
};

describe('the ledger of a lot (R7)', () => {
  test('fixed: agreed hours are due; corrections count with the hours validated', () => {
    const ledger = lotLedger(lotWith([hourClause]), [
      { kind: 'validated', centihours: 90_000 },
      { kind: 'correction', centihours: -2_050 },
    ]);
    expect(ledger).toEqual({
      agreed: 100_000,
      due: 100_000,
      validated: 87_950,
      creditIn: 0,
      creditOut: 0,
      balance: -12_050,
      shortfall: 12_050,
      surplus: 0,
    });
  });

  test('fixed: an amendment of the hours changes what is due', () => {
    const amended = contractEvents.LotAmended(
      { lot: 'l1', clauses: [{ clause: 'c1', agreedCentihours: 120_000 }], reason: 'Tranche ajoutée.' },
      '2012-10-01',
    );
    expect(lotLedger(lotWith([hourClause], amended), [])).toMatchObject({ agreed: 120_000, due: 120_000 });
  });

  test('formula: 833 h, sized again on the amended amount in the clause’s own rounding', () => {
    const amend = (amountCents: number) =>
      contractEvents.LotAmended({ lot: 'l1', amountCents, clauses: [], reason: 'Travaux.' }, '2012-10-01');
    expect(lotLedger(lotWith([clause(formula, 83_300)]), []).due).toBe(83_300);
    expect(lotLedger(lotWith([clause(formula, 83_300)], amend(200_000_000)), []).due).toBe(166_700);
    const up = { ...formula, rounding: 'upToHour' as const };
    expect(lotLedger(lotWith([clause(up)], amend(200_000_000), amend(100_000_000)), []).due).toBe(83_400);
  });

  test('accrual: one hour per 2 000 EUR invoiced', () => {
    const invoice = (ref: string, amountCents: number) =>
      contractEvents.InvoiceRecorded({ lot: 'l1', invoice: ref, amountCents }, '2012-10-01');
    const accrual = clause({ kind: 'accrual', stepCents: 200_000 });
    expect(lotLedger(lotWith([accrual], invoice('f1', 1_000_000), invoice('f2', 500_000)), []).due).toBe(750);
  });

  test('share: a part of the labour hours declared, not of those that were planned', () => {
    const share = clause({ kind: 'share', labourCentihours: 1_000_000, shareBp: 500 });
    const worked = (month: string, centihours: number) =>
      contractEvents.LabourHoursDeclared({ lot: 'l1', holder: 's1', month, centihours }, '2012-10-01');
    expect(lotLedger(lotWith([share]), []).due).toBe(0);
    expect(lotLedger(lotWith([share], worked('2012-08', 300_000), worked('2012-09', 100_010)), []).due).toBe(20_001);
    expect(lotLedger(lotWith([share], worked('2012-08', 300_000), worked('2012-08', 200_000)), []).due).toBe(10_000);
    const estimate = { ...lot('l1', { clauses: [share] }), state: 'planned' as const };
    expect(lotLedger(estimate, []).due).toBe(50_000);
  });

  test('several hour clauses of a lot have each its ledger: no surplus of one makes good what another lacks', () => {
    const other: Clause = { clause: 'c3', kind: 'supplyCondition', legalBasis: 'CMP-14', agreedCentihours: 999 };
    const held = lotWith([hourClause, { ...hourClause, clause: 'c2', agreedCentihours: 5_000 }, other]);
    const entries = [
      { kind: 'validated' as const, centihours: 110_000, clause: 'c1' },
      { kind: 'validated' as const, centihours: 4_000, clause: 'c2' },
      { kind: 'correction' as const, centihours: -500, clause: 'c2' },
    ];
    expect(clauseLedgers(held, entries)).toMatchObject([
      { clause: 'c1', due: 100_000, validated: 110_000, surplus: 10_000, shortfall: 0 },
      { clause: 'c2', due: 5_000, validated: 3_500, surplus: 0, shortfall: 1_500 },
    ]);
    expect(lotLedger(held, entries)).toMatchObject({
      ...{ agreed: 105_000, due: 105_000, validated: 113_500 },
      ...{ balance: 8_500, surplus: 10_000, shortfall: 1_500 },
    });
  });

  test('an opening balance counts with the hours validated, and is shown apart', () => {
    const brought = contractEvents.OpeningBalanceRecorded(
      { lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours: 61_550 }], reason: 'Tableau de suivi.' },
      '2012-11-05',
    );
    const entries = [{ kind: 'validated' as const, centihours: 30_000 }];
    expect(lotLedger(lotWith([hourClause], brought), entries)).toMatchObject({
      ...{ due: 100_000, validated: 30_000, opening: 61_550, balance: -8_450, shortfall: 8_450 },
    });
    expect(lotLedger(lotWith([hourClause]), entries)).not.toHaveProperty('opening');
  });

  test('hours that name no clause count for the first, and on a lot without an hour clause for none', () => {
    const held = lotWith([hourClause, { ...hourClause, clause: 'c2', agreedCentihours: 5_000 }]);
    expect(lotLedger(held, [{ kind: 'validated', centihours: 100_000 }])).toMatchObject({ shortfall: 5_000 });
    const criterion: Clause = { clause: 'c3', kind: 'awardCriterion', legalBasis: 'CMP-53' };
    expect(lotLedger(lotWith([criterion]), [{ kind: 'validated', centihours: 700 }])).toMatchObject({
      ...{ agreed: 0, due: 0, validated: 700, surplus: 700 },
    });
  });

  test('terms that no formula can use are a defect here', () => {
    expect(() => lotLedger(lotWith([clause({ ...formula, hourlyCostCents: 0 })]), [])).toThrow(RangeError);
  });
});
