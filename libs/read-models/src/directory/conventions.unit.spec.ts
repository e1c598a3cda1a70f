import { describe, expect, it } from '@jest/globals';
import { conventionEvents } from '@clausier/governance';
import { after, type Asker, type Told } from '../testing/index.js';
import { conventionAmended } from '../testing/course/amendments-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import { conventionList } from './conventions.js';

const now = '2026-06-01T12:00:00Z';
const HEAD: Asker = { by: 'hope/essHead', now };
const PLIE = 'convention-plie26';

interface Answer {
  readonly conventions: readonly { readonly convention: string; readonly amended: readonly object[] }[];
}
const plie = (...course: readonly Told[]) =>
  after([...directoryCourse, ...course])
    .ask<Answer>(conventionList, { buyer: 'dep' }, HEAD)
    ?.conventions.find(({ convention }) => convention === 'plie26');

describe('the conventions of a buyer', () => {
  it('are listed as they stand, for the body that each gives access', () => {
    expect(plie()).toEqual({
      ...{ convention: 'plie26', body: 'plie', officialName: 'PLIE illustratif', fromOn: '2026-01-06' },
      ...{ untilOn: '2026-12-31', amended: [] },
    });
  });

  it('show the terms before an amendment, with its day and reason', () => {
    expect(plie(conventionAmended)).toMatchObject({
      untilOn: '2027-12-31',
      amended: [
        {
          ...{ officialName: 'PLIE illustratif', fromOn: '2026-01-06', untilOn: '2026-12-31' },
          ...{ amendedOn: '2026-03-02', reason: 'Faute de frappe.' },
        },
      ],
    });
  });

  it('show an end before the term with its reason, and once prolonged, the end as a former last day', () => {
    const reason = 'Association dissoute.';
    const ended: Told = ['2026-02-28', 'hope/essHead', PLIE, conventionEvents.ConventionEnded({ reason })];
    expect(plie(ended)).toMatchObject({ untilOn: '2026-02-28', endedOn: '2026-02-28', reason });
    const prolonged = plie(ended, conventionAmended);
    expect(prolonged).toMatchObject({ untilOn: '2027-12-31', amended: [{ untilOn: '2026-02-28' }] });
    expect(prolonged).not.toHaveProperty('endedOn');
  });

  it('are unknown to who holds no right at the buyer, and at a buyer that nobody registered', () => {
    const seen = after(directoryCourse);
    expect(seen.ask(conventionList, { buyer: 'dep' }, { by: 'zoe/essHead', now })).toBeUndefined();
    expect(seen.ask(conventionList, { buyer: 'nowhere' }, HEAD)).toBeUndefined();
  });
});
