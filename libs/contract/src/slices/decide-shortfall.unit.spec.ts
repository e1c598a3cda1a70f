import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import {
  allTerminated,
  attributed,
  decided,
  hourClause,
  lot,
  planned,
  proposed,
  readyForPenalty,
  reported,
  examined,
  running,
  shortfallDecided,
  validatedHours,
} from '../testing/stories.js';
import { completeLot } from './complete-lot.js';
import { decidePenalty } from './decide-penalty.js';
import { decideShortfall } from './decide-shortfall.js';
import { proposePenalty } from './propose-penalty.js';

const short = { facts: { lotLedger: validatedHours(87_950) } };
const { given } = slice(decideShortfall, { id: 'k1', on: '2013-03-04', ...short });
const act = {
  lot: 'l1',
  reasons: 'Vestiges découverts sur le chantier.',
  authority: 'delegatedSignatory' as const,
  actReference: 'DEC-2013-4',
};
const waived = { ...act, decision: 'waived' as const };
const notAttributable = [...running, reported, examined(false), attributed(false)];
const { penalty: _penalty, ...unpriced } = hourClause;
const [, ...sincePlanned] = running;
const withoutTerms = [planned({ lots: [lot('l1', { clauses: [unpriced] }), lot('l2')] }), ...sincePlanned];
const later = (on: string) => ({ ...short, on });

describe('deciding on missing hours without a penalty (R9)', () => {
  test('waives a shortfall that is nobody’s fault, and the lot is accepted', () => {
    const outcome = given(...notAttributable).when(waived);
    outcome.then(contractEvents.ShortfallDecided({ ...waived, shortfallCentihours: 12_050 }));
    const { given: accepting } = slice(completeLot, { id: 'k1', ...later('2013-07-01') });
    accepting(...notAttributable)
      .when({ lot: 'l1' })
      .thenRefused('SHORTFALL_UNDECIDED');
    accepting(...notAttributable, shortfallDecided())
      .when({ lot: 'l1' })
      .then(contractEvents.LotCompleted({ lot: 'l1', shortfallCentihours: 12_050 }));
  });

  test('decides a shortfall that no clause prices', () => {
    given(...withoutTerms)
      .when(waived)
      .then(contractEvents.ShortfallDecided({ ...waived, shortfallCentihours: 12_050 }));
  });

  test('carries the missing hours over to another lot or another contract, which it names', () => {
    const carried = { ...act, decision: 'carriedOver' as const };
    const ofTheBuyer = { facts: { ...short.facts, carriedTo: { buyer: 'b1', lots: ['l1'] } } };
    given(...notAttributable)
      .when({ ...carried, carriedTo: { contract: 'k2', lot: 'l1' } }, ofTheBuyer)
      .then(
        contractEvents.ShortfallDecided({
          ...carried,
          carriedTo: { contract: 'k2', lot: 'l1' },
          shortfallCentihours: 12_050,
        }),
      );
    const known = given(...notAttributable);
    known.when(carried).thenRefused('CARRIED_TO_MISSING');
    known
      .when({ ...carried, carriedTo: { contract: 'k1', lot: 'l1' } })
      .thenRefused('CARRIED_TO_ITSELF', { lot: 'l1' });
    known.when({ ...waived, carriedTo: { contract: 'k2', lot: 'l1' } }).thenRefused('CARRIED_TO_NOT_EXPECTED');
  });

  test('carries them to a lot that the buyer has, and to no other (R9)', () => {
    const carried = (contract: string, lot: string) => ({
      ...{ ...act, decision: 'carriedOver' as const, carriedTo: { contract, lot } },
    });
    const to = (carriedTo: object) => ({ facts: { ...short.facts, carriedTo } });
    const known = given(...notAttributable);
    const unknown = (contract: string, lot: string) => ['CARRIED_TO_UNKNOWN', { contract, lot }, 'carriedTo'] as const;
    known.when(carried('k2', 'l1'), to({ lots: [] })).thenRefused(...unknown('k2', 'l1'));
    known.when(carried('k2', 'l1'), to({ buyer: 'other', lots: ['l1'] })).thenRefused(...unknown('k2', 'l1'));
    known.when(carried('k2', 'l9'), to({ buyer: 'b1', lots: ['l1'] })).thenRefused(...unknown('k2', 'l9'));
    known.when(carried('k1', 'l9')).thenRefused(...unknown('k1', 'l9'));
    const { decision } = known.when(carried('k1', 'l2'));
    expect(decision.outcome).toBe('accepted');
  });

  test('carries them to a lot that runs or is still to start: on any other they could not be done (R9)', () => {
    const carried = (contract: string, lot: string) => ({
      ...{ ...act, decision: 'carriedOver' as const, carriedTo: { contract, lot } },
    });
    const over = (contract: string, lot: string) => ['CARRIED_TO_OVER', { contract, lot }, 'carriedTo'] as const;
    given(...notAttributable)
      .when(carried('k2', 'l2'), {
        facts: { ...short.facts, carriedTo: { buyer: 'b1', lots: ['l1'], over: ['l2'] } },
      })
      .thenRefused(...over('k2', 'l2'));
    given(...notAttributable)
      .when(carried('k2', 'l2'), {
        facts: { ...short.facts, carriedTo: { buyer: 'other', lots: ['l1'], over: ['l2'] } },
      })
      .thenRefused('CARRIED_TO_UNKNOWN');
    given(...notAttributable, contractEvents.LotCompleted({ lot: 'l2', shortfallCentihours: 0 }, '2013-02-01'))
      .when(carried('k1', 'l2'))
      .thenRefused(...over('k1', 'l2'));
  });

  test('takes what an amendment leaves missing, once the amendment is recorded', () => {
    const amended = contractEvents.LotAmended(
      { lot: 'l1', amountCents: 40_000_000, clauses: [], reason: 'Travaux retirés.' },
      '2013-02-01',
    );
    const left = { ...act, decision: 'amended' as const };
    given(...notAttributable)
      .when(left)
      .thenRefused('AMENDMENT_MISSING', { lot: 'l1' });
    given(...notAttributable, amended)
      .when(left)
      .then(contractEvents.ShortfallDecided({ ...left, shortfallCentihours: 12_050 }));
  });

  test('drops a penalty proposed and not decided: none is proposed or decided after it', () => {
    const outcome = given(...readyForPenalty, proposed).when(waived);
    expect(outcome.state).toMatchObject({ lots: [{ shortfallDecision: { decision: 'waived' } }, {}] });
    expect(outcome.state).not.toMatchObject({ lots: [{ penalty: {} }, {}] });
    const after = [...readyForPenalty, proposed, shortfallDecided()];
    slice(proposePenalty, { id: 'k1', ...later('2013-03-05') })
      .given(...after)
      .when({ lot: 'l1' })
      .thenRefused('SHORTFALL_ALREADY_DECIDED', { lot: 'l1', decidedOn: '2013-03-04' });
    slice(decidePenalty, { id: 'k1', on: '2013-03-05', facts: { freeze: {} } })
      .given(...after)
      .when({ lot: 'l1', decision: 'applied', authority: 'executive', actReference: 'A-1' })
      .thenRefused('SHORTFALL_ALREADY_DECIDED');
  });

  test('leaves a penalty already decided as it is', () => {
    given(...readyForPenalty, proposed, decided('applied', 500_000))
      .when(waived)
      .thenRefused('PENALTY_ALREADY_DECIDED', { lot: 'l1', decidedOn: '2013-03-01' });
  });

  test('is decided again where it was wrong: the last decision counts, the same one changes nothing', () => {
    const before = given(...notAttributable, shortfallDecided());
    before.when(waived).thenUnchanged();
    before
      .when({ ...waived, actReference: 'DEC-2013-5' })
      .then(contractEvents.ShortfallDecided({ ...waived, actReference: 'DEC-2013-5', shortfallCentihours: 12_050 }));
    before.when({ ...waived, actReference: 'DEC-2013-5' }, later('2013-03-03')).thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('covers the shortfall that it names: more missing hours are decided again before the acceptance', () => {
    const { given: accepting } = slice(completeLot, { id: 'k1', ...later('2013-07-01') });
    accepting(...notAttributable, shortfallDecided({ shortfallCentihours: 12_049 }))
      .when({ lot: 'l1' })
      .thenRefused('SHORTFALL_UNDECIDED');
  });

  test('waits for the final balance: every statement looked at, the planned end past or the work over', () => {
    const known = given(...notAttributable);
    known.when(waived, { facts: { lotLedger: validatedHours(87_950, 1) } }).thenRefused('STATEMENTS_OPEN');
    known.when(waived, { facts: { lotLedger: validatedHours(100_000) } }).thenRefused('NO_SHORTFALL');
    known.when(waived, later('2013-01-20')).thenRefused('SHORTFALL_NOT_FINAL', { lot: 'l1', plannedEnd: '2013-02-01' });
    known
      .when({ ...waived, workOver: true }, later('2013-01-20'))
      .then(contractEvents.ShortfallDecided({ ...waived, workOver: true, shortfallCentihours: 12_050 }));
  });

  test('may be decided on a lot that was terminated, not before its end', () => {
    const known = given(...allTerminated);
    known.when(waived, later('2013-05-01')).thenRefused('BEFORE_PREVIOUS_STEP');
    known
      .when(waived, later('2013-05-03'))
      .then(contractEvents.ShortfallDecided({ ...waived, shortfallCentihours: 12_050 }));
  });
});
