import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import type { Clause } from '@clausier/clauses';
import { contractEvents as e } from '../events/catalogue.js';
import {
  allAwarded,
  attributed,
  buyer,
  examined,
  hourClause,
  lot,
  noticeReceived,
  noticeSent,
  planned,
  reported,
  running,
  validatedHours,
} from '../testing/stories.js';
import { completeLot } from './complete-lot.js';
import { decideShortfall } from './decide-shortfall.js';
import { declareLabourHours } from './declare-labour-hours.js';
import { proposePenalty } from './propose-penalty.js';
import { recordInvoice } from './record-invoice.js';
import { recordOpeningBalance } from './record-opening-balance.js';
import { sendFormalNotice } from './send-formal-notice.js';

const { given } = slice(recordOpeningBalance, { id: 'k1', on: '2012-11-05', facts: { freeze: {} } });
const tracking = e.TrackingStarted({ trackedFrom: '2012-11-05' });
const tracked = [...running, tracking];
const balance = {
  ...{ lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours: 61_550 }], invoicedCents: 24_000_000 },
  reason: 'Tableau de suivi.',
};
const recorded = e.OpeningBalanceRecorded(balance, '2012-11-05');
const head = { kind: 'human' as const, id: 'head', roles: ['essHead'] };
const frozen = { freeze: { frozenOn: '2013-07-01' } };

describe('recording the opening balance of a running contract', () => {
  test('keeps what was done so far apart, without any participant', () => {
    const outcome = given(...tracked).when(balance);
    outcome.then(e.OpeningBalanceRecorded(balance));
    const { lot: _lot, ...said } = balance;
    expect(outcome.state).toMatchObject({ lots: [{ lot: 'l1', opening: { ...said, recordedOn: '2012-11-05' } }, {}] });
  });

  test('is recorded again where it was wrong: the last one counts as a whole, never dated before the one it replaces', () => {
    const known = given(...tracked, recorded);
    known.when(balance).thenUnchanged();
    const right = { lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours: 60_000 }], reason: 'Faute de frappe.' };
    const { state } = known.when(right);
    expect(state).toMatchObject({ lots: [{ opening: { clauses: right.clauses, reason: 'Faute de frappe.' } }, {}] });
    expect(state).not.toMatchObject({ lots: [{ opening: { invoicedCents: 24_000_000 } }, {}] });
    given(...tracked, e.OpeningBalanceRecorded(balance, '2012-11-12'))
      .when(right)
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });

  test('needs a contract taken over while it ran, and a day from the tracking on', () => {
    given(...running)
      .when(balance)
      .thenRefused('OPENING_NOT_EXPECTED');
    given(...tracked)
      .when(balance, { on: '2012-11-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });

  test.each([
    ['OPENING_EMPTY', 'clauses', { clauses: [], invoicedCents: undefined }],
    ['CLAUSE_UNKNOWN', 'clauses.0.clause', { clauses: [{ clause: 'c9', validatedCentihours: 1 }] }],
    ['OPENING_CLAUSE_TWICE', 'clauses.1.clause', { clauses: [balance.clauses[0], balance.clauses[0]] }],
    ['LABOUR_NOT_ASKED', 'labourCentihours', { labourCentihours: 500_000 }],
  ])('refuses what cannot be: %s at %s', (code, path, over) => {
    given(...tracked)
      .when({ ...balance, ...over })
      .thenRefused(code, undefined, path);
  });

  test('refuses hours under a clause that bears none', () => {
    const bare: Clause = { clause: 'c2', kind: 'awardCriterion', legalBasis: 'CMP-53' };
    const [, ...rest] = allAwarded;
    const state = [planned({ lots: [lot('l1', { clauses: [hourClause, bare] }), lot('l2')] }), ...rest];
    given(...state, ...running.slice(allAwarded.length), tracking)
      .when({ ...balance, clauses: [{ clause: 'c2', validatedCentihours: 1 }] })
      .thenRefused('OPENING_WITHOUT_HOURS', { clause: 'c2' }, 'clauses.0.clause');
  });

  test('once the figures are frozen, the head of the mission corrects it, and before nobody but who enters', () => {
    given(...tracked, recorded)
      .when({ ...balance, invoicedCents: 0 }, { on: '2013-07-02', facts: frozen })
      .thenRefused('FIGURES_FROZEN', { frozenOn: '2013-07-01' }, 'lot');
    given(...tracked, recorded)
      .when({ ...balance, invoicedCents: 0 }, { on: '2013-07-02', facts: frozen, actor: head })
      .then(e.OpeningBalanceRecorded({ ...balance, invoicedCents: 0, afterFreeze: true }));
    given(...tracked)
      .when(balance, { actor: head })
      .thenRefused('OPENING_NOT_FROZEN');
  });
});

describe('a lot begun before the first month tracked, without an opening balance', () => {
  const missing = ['OPENING_MISSING', { lot: 'l1', statedFrom: '2012-11-01' }, 'lot'] as const;
  const lotLedger = { lotLedger: validatedHours(0) };
  const zero = e.OpeningBalanceRecorded(
    { ...balance, clauses: [{ clause: 'c1', validatedCentihours: 0 }] },
    '2012-11-05',
  );
  const late = [reported, examined(), attributed(), noticeSent, noticeReceived];
  const notice = slice(sendFormalNotice, { id: 'k1', on: '2013-02-01', facts: lotLedger });
  const penalty = slice(proposePenalty, { id: 'k1', on: '2013-03-01', facts: { buyer, ...lotLedger } });
  const shortfall = slice(decideShortfall, {
    id: 'k1',
    on: '2013-03-01',
    facts: { ...lotLedger, carriedTo: undefined },
  });
  const completion = slice(completeLot, { id: 'k1', on: '2013-07-01', facts: { lotLedger: validatedHours(100_000) } });
  const decision = {
    ...{ lot: 'l1', decision: 'waived', reasons: 'Vestiges découverts sur le chantier.' },
    ...{ authority: 'delegatedSignatory', actReference: 'DEC-2013-4' },
  };

  test('states no missing hours: none is claimed, decided or accepted before the hours done so far are known', () => {
    notice
      .given(...tracked)
      .when({ notice: 'n1', lot: 'l1' })
      .thenRefused(...missing);
    penalty
      .given(...tracked, ...late)
      .when({ lot: 'l1' })
      .thenRefused(...missing);
    shortfall
      .given(...tracked, ...late)
      .when(decision)
      .thenRefused(...missing);
    completion
      .given(...tracked)
      .when({ lot: 'l1' })
      .thenRefused(...missing);
  });

  test('is judged once its balance says so, be it 0', () => {
    notice
      .given(...tracked, zero)
      .when({ notice: 'n1', lot: 'l1' })
      .then(e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 100_000 }));
    expect(penalty.given(...tracked, zero, ...late).when({ lot: 'l1' }).decision.outcome).toBe('accepted');
    expect(shortfall.given(...tracked, zero, ...late).when(decision).decision.outcome).toBe('accepted');
    completion
      .given(...tracked, zero)
      .when({ lot: 'l1' })
      .then(e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }));
  });

  test('gets a balance that says its hours, not its invoices alone', () => {
    given(...tracked)
      .when({ ...balance, clauses: [] })
      .thenRefused('OPENING_INCOMPLETE', { lot: 'l1', missing: 'les heures des clauses' }, 'clauses');
  });

  test('needs none where it started in the first month tracked', () => {
    const same = [...running, e.TrackingStarted({ trackedFrom: '2012-07-09' })];
    notice
      .given(...same)
      .when({ notice: 'n1', lot: 'l1' })
      .then(e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 100_000 }));
  });
});

describe('a lot with an opening balance', () => {
  test('is accepted once its hours are done with it', () => {
    const ledger = { ...validatedHours(38_450).ledger, opening: 61_550, shortfall: 0, balance: 0 };
    slice(completeLot, { id: 'k1', on: '2013-07-01', facts: { lotLedger: { ...validatedHours(0), ledger } } })
      .given(...tracked, recorded)
      .when({ lot: 'l1' })
      .then(e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }));
  });

  test('gets no invoice from before the month of the tracking: it stands in the balance', () => {
    const invoicing = slice(recordInvoice, { id: 'k1', on: '2012-10-31', facts: { freeze: {} } }).given(...tracked);
    const invoice = { lot: 'l1', invoice: 'f1', amountCents: 1_000 };
    invoicing.when(invoice).thenRefused('INVOICE_IN_OPENING_BALANCE', { lot: 'l1', statedFrom: '2012-11-01' }, 'on');
    invoicing.when(invoice, { on: '2012-11-02' }).then(e.InvoiceRecorded(invoice));
  });
});

describe('a lot whose hours follow its labour', () => {
  const share: Clause = { ...hourClause, strategy: { kind: 'share', labourCentihours: 2_000_000, shareBp: 500 } };
  const [, ...rest] = running;
  const shared = [planned({ lots: [lot('l1', { clauses: [share] }), lot('l2')] }), ...rest, tracking];

  test('has the labour of each holder declared from the month of the tracking on', () => {
    const labour = slice(declareLabourHours, { id: 'k1', on: '2012-12-03' }).given(...shared);
    const month = { lot: 'l1', holder: 's1', centihours: 40_000 };
    labour
      .when({ ...month, month: '2012-10' })
      .thenRefused('LABOUR_IN_OPENING_BALANCE', { lot: 'l1', month: '2012-10', statedFrom: '2012-11-01' }, 'month');
    labour.when({ ...month, month: '2012-11' }).then(e.LabourHoursDeclared({ ...month, month: '2012-11' }));
  });

  test('gets a balance that says its labour too', () => {
    given(...shared)
      .when(balance)
      .thenRefused('OPENING_INCOMPLETE', { lot: 'l1', missing: 'la main-d’œuvre' }, 'labourCentihours');
  });

  test('is not accepted before its opening balance says the labour done so far', () => {
    const accepted = slice(completeLot, { id: 'k1', on: '2012-12-03', facts: { lotLedger: validatedHours(100_000) } });
    const declared = e.LabourHoursDeclared({ lot: 'l1', holder: 's1', month: '2012-11', centihours: 0 }, '2012-12-03');
    accepted
      .given(...shared, declared)
      .when({ lot: 'l1' })
      .thenRefused('OPENING_MISSING', { lot: 'l1', statedFrom: '2012-11-01' }, 'lot');
    accepted
      .given(...shared, declared, e.OpeningBalanceRecorded({ ...balance, labourCentihours: 2_000_000 }, '2012-11-05'))
      .when({ lot: 'l1' })
      .then(e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }));
  });
});
