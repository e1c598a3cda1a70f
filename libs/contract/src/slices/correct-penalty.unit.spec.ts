import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { decided, proposed, readyForPenalty, settled } from '../testing/stories.js';
import { correctPenalty } from './correct-penalty.js';
import { settlePenalty } from './settle-penalty.js';

/** The decision was entered by the actor of recorded events. */
const other = { kind: 'human' as const, id: 'second', roles: ['delegatedSignatory'] };
const { given } = slice(correctPenalty, { id: 'k1', on: '2013-03-05', actor: other });
const act = { lot: 'l1', authority: 'executive' as const, actReference: 'ARR-2013-7' };
const reasons = 'Chantier arrêté.';
const reason = 'Montant mal recopié de l’arrêté.';
const typed = [...readyForPenalty, proposed, decided('reduced', 20_000)];
const right = { ...act, decision: 'reduced' as const, amountCents: 200_000, reasons };
const corrected = contractEvents.PenaltyDecisionCorrected({ ...right, reason });

describe('correcting a penalty that was decided and typed wrong (R9)', () => {
  test('puts the amount right; the day of the decision stays, and the version before is readable', () => {
    const outcome = given(...typed).when({ ...right, reason });
    outcome.then(corrected);
    expect(outcome.state).toMatchObject({
      lots: [
        {
          penalty: {
            decided: {
              ...{ decision: 'reduced', amountCents: 200_000, decidedOn: '2013-03-01', enteredBy: 'actor1' },
              former: [{ amountCents: 20_000, correctedOn: '2013-03-05', correctedFor: reason }],
            },
          },
        },
        {},
      ],
    });
  });

  test('what is recovered afterwards is the corrected amount', () => {
    slice(settlePenalty, { id: 'k1', on: '2013-03-15' })
      .given(...typed, { ...corrected, effectiveOn: '2013-03-05' })
      .when({ lot: 'l1', how: 'deduction', reference: 'DP-9' })
      .then(contractEvents.PenaltySettled({ lot: 'l1', how: 'deduction', reference: 'DP-9', amountCents: 200_000 }));
  });

  test('needs a second person: whoever entered the decision does not correct it', () => {
    given(...typed)
      .when({ ...right, reason }, { actor: { ...other, id: 'actor1' } })
      .thenRefused('CORRECTION_FOUR_EYES', { lot: 'l1' });
  });

  test('waives, applies or reduces under the rules of the decision itself', () => {
    const known = given(...typed);
    known
      .when({ ...act, decision: 'applied', reason })
      .then(contractEvents.PenaltyDecisionCorrected({ ...act, decision: 'applied', amountCents: 500_000, reason }));
    known.when({ ...act, decision: 'waived', reason }).thenRefused('REASONS_MISSING');
    known.when({ ...right, amountCents: 500_001, reason }).thenRefused('ABOVE_PROPOSAL');
  });

  test('the decision as it stands changes nothing', () => {
    given(...typed)
      .when({ ...right, amountCents: 20_000, reason })
      .thenUnchanged();
  });

  test('is refused before a decision, once recovered, and once the final account reserved nothing', () => {
    given(...readyForPenalty, proposed)
      .when({ ...right, reason })
      .thenRefused('PENALTY_UNDECIDED', { lot: 'l1' });
    given(...typed, settled)
      .when({ ...right, reason }, { on: '2013-03-20' })
      .thenRefused('PENALTY_RECOVERED', { lot: 'l1', settledOn: '2013-03-15' }, 'lot');
    given(...typed, contractEvents.FinalAccountNotified({ reserved: false }, '2013-03-04'))
      .when({ ...right, reason })
      .thenRefused('FINAL_ACCOUNT_NOTIFIED');
    given(...typed)
      .when({ ...right, lot: 'l9', reason })
      .thenRefused('LOT_UNKNOWN');
  });

  test('follows the decision and the correction before it', () => {
    given(...typed)
      .when({ ...right, reason }, { on: '2013-02-28' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...typed, { ...corrected, effectiveOn: '2013-03-05' })
      .when({ ...right, amountCents: 300_000, reason }, { on: '2013-03-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
