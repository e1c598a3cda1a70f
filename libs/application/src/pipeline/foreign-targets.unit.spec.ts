import { beforeAll, describe, expect, test } from '@jest/globals';
import { mandateEvents } from '@clausier/governance';
import { operationEvents } from '@clausier/programming';
import { accessWorld } from '../testing/access-world.js';
import { bodyOf } from '../testing/body-of.js';
import { grant } from '../testing/buyer.js';
import { registry, type Clausier } from '../testing/clausier.js';

/** An object of the buyer `other` in each category. */
const OF_THE_OTHER: Readonly<Record<string, string>> = {
  ...{ canteen: 'k9', contract: 'p9', convention: 'v9', mandate: 'm9', operation: 'o9', participant: 'x9' },
  ...{ hours: 'p9.202605', supply: 'k9.2026q2', localEvaluation: 'p9', centralEvaluation: 'other.2025' },
  ...{ programmingReview: 'other.2026', directorateProgramme: 'other.2026.roads', buyer: 'other' },
};
/** Registered once, for the buyers that it serves. */
const SHARED = ['supplier'];

const byPeople = registry.slices
  .filter(({ roles, aggregate }) => roles.some((role) => role !== 'operator') && !SHARED.includes(aggregate.category))
  .map((slice) => ({ slice, name: `${slice.aggregate.category}/${slice.name}` }));

/** A body for `illu`, the buyer of whoever sends it: so its object could only be one that `illu` makes. */
function bodyAtMine(slice: (typeof byPeople)[number]['slice'], optional: boolean): object {
  const data = bodyOf(slice.schema, optional) as object;
  const mine = 'programme' in data ? { ...data, programme: 'illu.2026.roads' } : data;
  return slice.personal ? { ...mine, personal: bodyOf(slice.personal, true) } : mine;
}

describe('an object of another buyer is as unknown as one that does not exist', () => {
  let at: Clausier;
  beforeAll(async () => {
    at = await accessWorld();
    const vote = { buyer: 'other', family: 'both', body: 'council', officialName: 'Vote' } as const;
    await at.given('mandate-m9', '2025-09-01', mandateEvents.MandateRecorded(vote));
    const defined = { buyer: 'other', directorate: 'roads', officialName: 'Rocade', estimatedValueCents: 1_000 };
    await at.given('operation-o9', '2025-09-01', operationEvents.OperationDefined(defined));
    const bound = { directorate: 'roads', supplier: 's1', canteen: 'k1', body: 'plie' };
    const roles = new Set(byPeople.flatMap(({ slice }) => slice.roles.filter((role) => role !== 'operator')));
    await at.given('buyer-illu', '2026-01-01', ...[...roles].map((role) => grant('me', role, bound)));
  });

  test('there is one in every category that a person’s command is about', () => {
    expect(byPeople.filter(({ slice }) => OF_THE_OTHER[slice.aggregate.category] === undefined)).toEqual([]);
  });

  test.each(byPeople)('for $name, a command that creates included', async ({ slice }) => {
    const { category } = slice.aggregate;
    for (const optional of [false, true])
      for (const role of slice.roles.filter((one) => one !== 'operator')) {
        const path = `${category}/${OF_THE_OTHER[category]}/${slice.name}`;
        const outcome = await at.send(path, bodyAtMine(slice, optional), { as: 'me', role });
        expect([role, outcome]).toEqual([role, { kind: 'notFound' }]);
      }
  });
});
