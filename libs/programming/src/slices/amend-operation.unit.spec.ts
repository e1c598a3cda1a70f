import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { operationEvents as e } from '../events/operation.js';
import { amendOperation } from './amend-operation.js';

const terms = { officialName: 'Contournement', estimatedValueCents: 600_000_000 };
const defined = e.OperationDefined({ buyer: 'illu', directorate: 'roads', ...terms }, '2026-01-16');
const reason = 'Faute de frappe.';

describe('amending an operation', () => {
  const under = slice(amendOperation, { on: '2026-01-26' });

  test('changes what is given and keeps the rest', () => {
    const outcome = under.given(defined).when({ estimatedValueCents: 60_000_000, reason });
    outcome.then(e.OperationAmended({ ...terms, estimatedValueCents: 60_000_000, reason }));
    expect(outcome.state).toMatchObject({
      operation: { ...terms, estimatedValueCents: 60_000_000, definedOn: '2026-01-16' },
      changedOn: '2026-01-26',
    });
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('changes nothing where nothing is new, and is not dated before the operation', () => {
    under
      .given(defined)
      .when({ ...terms, reason })
      .thenUnchanged();
    under
      .given(defined)
      .when({ officialName: 'Rocade', reason }, { on: '2026-01-15' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    under.given().when({ reason }).thenRefused('OPERATION_UNKNOWN');
    expect(under.given().when({ reason }).scope).toBeUndefined();
  });

  test('follows the last change, also where a departure entered after it is dated before it', () => {
    const amended = e.OperationAmended({ ...terms, estimatedValueCents: 1, reason }, '2026-01-25');
    const detached = e.PurchaseDetached({ purchase: 'rd941', reason }, '2026-01-20');
    const given = under.given(defined, amended, detached);
    given
      .when({ officialName: 'Rocade', reason }, { on: '2026-01-24' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-24', previous: '2026-01-25' }, 'on');
    expect(given.when({ officialName: 'Rocade', reason }).state).toMatchObject({ changedOn: '2026-01-26' });
  });

  test('names the series it was left out of, and follows the amendment before it', () => {
    const named = e.OperationAmended({ ...terms, cohort: 'pilot2006', reason }, '2026-01-24');
    under
      .given(defined)
      .when({ cohort: 'pilot2006', reason })
      .then(e.OperationAmended({ ...terms, cohort: 'pilot2006', reason }));
    const again = under.given(defined, named);
    again.when({ officialName: 'Rocade', reason }, { on: '2026-01-23' }).thenRefused('BEFORE_PREVIOUS_STEP');
    again
      .when({ officialName: 'Rocade', reason })
      .then(e.OperationAmended({ ...terms, officialName: 'Rocade', cohort: 'pilot2006', reason }));
  });
});
