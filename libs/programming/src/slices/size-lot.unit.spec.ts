import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { PROGRAMME, declared, stepFacts } from '../testing/programme.js';
import { sizeLot } from './size-lot.js';

const inputs = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
const asked = { purchase: 'rd940', lot: 'l1', ...inputs };
const sized = {
  ...asked,
  rounding: 'halfUpToHour' as const,
  centihours: 83_300,
  exact: { numerator: '2500', denominator: '3' },
  rule: { id: 'sizing.formula', version: '1990-01-01' },
};
const facilitators = [{ body: 'plie', convention: 'v1' }, { body: 'inHouse' }];
const under = slice(sizeLot, { id: PROGRAMME, on: '2026-01-21', facts: { ...stepFacts, facilitators } });

describe('sizing a lot', () => {
  test('keeps inputs, rounding, rule and the exact fraction: 1 M EUR × 50 % × 5 % ÷ 30 EUR is 833 h', () => {
    under.given(declared()).when(asked).then(directorateProgrammeEvents.LotSized(sized));
  });

  test.each([
    ['upToHour', 83_400],
    ['halfUpToHundredth', 83_333],
  ] as const)('rounded %s it is %i hundredths of an hour', (rounding, centihours) => {
    under
      .given(declared())
      .when({ ...asked, rounding })
      .then(directorateProgrammeEvents.LotSized({ ...sized, rounding, centihours }));
  });

  test('the same sizing changes nothing', () => {
    under.given(declared(), directorateProgrammeEvents.LotSized(sized)).when(asked).thenUnchanged();
  });

  test('may follow the submission, until the purchase is a contract', () => {
    const submitted = directorateProgrammeEvents.ProgrammeSubmitted({ late: false });
    under.given(declared(), submitted).when(asked).then(directorateProgrammeEvents.LotSized(sized));
    under
      .given(declared(), submitted)
      .when(asked, { facts: { ...stepFacts, facilitators, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
  });

  test('refuses an hourly cost of nothing, an amount of nothing, and hours beyond what may be entered', () => {
    const given = under.given(declared());
    given
      .when({ ...asked, hourlyCostCents: 0 })
      .thenRefused('OUT_OF_RANGE', { field: 'hourlyCostCents' }, 'hourlyCostCents');
    given.when({ ...asked, amountCents: 0 }).thenRefused('OUT_OF_RANGE', { field: 'amountCents' }, 'amountCents');
    const whole = { ...asked, labourShareBp: 10_000, effortRateBp: 10_000, hourlyCostCents: 1 };
    const typed = sizeLot.schema.safeParse({ ...whole, amountCents: Number.MAX_SAFE_INTEGER });
    expect(typed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['amountCents']);
    given.when({ ...whole, amountCents: 10_000_000_000_000 }).thenRefused('OUT_OF_RANGE', { field: 'centihours' });
  });

  test('a facilitator of the buyer sizes under its convention before there is a contract to be assigned to', () => {
    expect(under.given(declared()).when(asked).scope).toEqual({
      buyer: 'illu',
      directorate: 'roads',
      facilitators,
    });
    expect(under.given(declared()).when(asked, { id: 'illu' }).scope).toBeUndefined();
  });
});
