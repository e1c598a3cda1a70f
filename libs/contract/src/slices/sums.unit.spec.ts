import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import type { Clause } from '@clausier/clauses';
import { contractEvents } from '../events/catalogue.js';
import { contract } from '../model/contract.js';
import {
  allAwarded,
  awarded,
  buyer,
  consultation,
  hourClause,
  lot,
  notified,
  offers,
  planned,
  readyForPenalty,
  running,
  supplier,
  validatedHours,
} from '../testing/stories.js';
import { valuedContract } from '../rules/duty-value.js';
import { amendLot } from './amend-lot.js';
import { awardLot } from './award-lot.js';
import { notifyContract } from './notify-contract.js';
import { proposePenalty } from './propose-penalty.js';
import { recordInvoice } from './record-invoice.js';

/** The largest number that can be written: an amount typed before any bound was held. */
const LARGEST = Number.MAX_SAFE_INTEGER;
/** The largest amount that may be entered. */
const MOST = 10_000_000_000_000;
const both = { lots: ['l1', 'l2'] };

describe('a sum of amounts that cannot be counted is refused where it is made, and names its lots (R14)', () => {
  test('at the award of the lot that makes it', () => {
    slice(awardLot, { id: 'k1', on: '2012-06-04', facts: { buyer, suppliers: [supplier] } })
      .given(...consultation, offers('l1'), offers('l2'), awarded('l1', LARGEST))
      .when({ lot: 'l2', holders: [{ supplier: 's1' }], amountCents: 1 })
      .thenRefused('SUM_OUT_OF_RANGE', both, 'amountCents');
  });

  test('at the notification of two lots awarded at 2^53 − 1 cents each', () => {
    const { given } = slice(notifyContract, { id: 'k1', on: '2012-07-02', facts: { buyer } });
    const offered = [...consultation, offers('l1'), offers('l2')];
    given(...offered, awarded('l1', LARGEST), awarded('l2', LARGEST))
      .when({})
      .thenRefused('SUM_OUT_OF_RANGE', both, 'lots');
    given(...offered, awarded('l1', LARGEST - 1), awarded('l2', 1))
      .when({})
      .then(contractEvents.ContractNotified({ notifiedOn: '2012-07-02', amountCents: LARGEST, lotsAwaitingOrder: [] }));
  });

  test('at the amendment that makes it', () => {
    slice(amendLot, { id: 'k1', on: '2012-10-01', facts: { buyer } })
      .given(
        ...running,
        contractEvents.LotAmended({ lot: 'l2', amountCents: LARGEST, clauses: [], reason: 'Travaux.' }, '2012-09-03'),
      )
      .when({ lot: 'l1', amountCents: MOST, reason: 'Travaux ajoutés.' })
      .thenRefused('SUM_OUT_OF_RANGE', both, 'amountCents');
  });

  test('an old contract without an estimate of its own counts as the largest number', () => {
    const lots = [lot('l1', { estimatedValueCents: LARGEST }), lot('l2')];
    const state = fold(
      contract,
      recorded('contract-k1', [planned({ estimatedValueCents: undefined, lots })], '2012-02-01'),
    );
    if (state.stage !== 'tendering') throw new Error('not planned');
    expect(valuedContract('k1', state).estimatedValueCents).toBe(LARGEST);
  });
});

const accrual: Clause = { ...hourClause, agreedCentihours: undefined, strategy: { kind: 'accrual', stepCents: 1 } };
const accruing = [
  planned({ lots: [lot('l1', { clauses: [accrual] }), lot('l2')] }),
  ...allAwarded.slice(1),
  notified(),
];
const invoice = (ref: string, amountCents: number) => ({ lot: 'l1', invoice: ref, amountCents });

describe('hours due that cannot be counted are refused where the value is entered (R14)', () => {
  test('at the invoice that makes them due', () => {
    const { given } = slice(recordInvoice, { id: 'k1', on: '2012-10-01', facts: { freeze: {} } });
    const recorded = contractEvents.InvoiceRecorded(invoice('f1', LARGEST), '2012-09-01');
    given(...accruing, recorded)
      .when(invoice('f2', MOST))
      .thenRefused('DUE_OUT_OF_RANGE', { lot: 'l1' }, 'amountCents');
    given(...running, recorded)
      .when(invoice('f2', MOST))
      .then(contractEvents.InvoiceRecorded(invoice('f2', MOST)));
  });
});

test('a penalty beyond the largest amount is refused with the way out, and stops nothing', () => {
  const terms = { strategy: { kind: 'perHour' as const, cents: MOST } };
  const clauses = [{ ...hourClause, penalty: terms }];
  slice(proposePenalty, { id: 'k1', on: '2013-02-20', facts: { lotLedger: validatedHours(87_950) } })
    .given(planned({ lots: [lot('l1', { clauses }), lot('l2')] }), ...readyForPenalty.slice(1))
    .when({ lot: 'l1' })
    .thenRefused('PENALTY_OUT_OF_RANGE', { lot: 'l1' }, 'lot');
});
