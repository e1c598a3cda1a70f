import { beforeAll, describe, expect, test } from '@jest/globals';
import { accessWorld } from '../testing/access-world.js';
import { bodyOf } from '../testing/body-of.js';
import { grant } from '../testing/buyer.js';
import { registry, type Clausier } from '../testing/clausier.js';

/** Ids that the address of a command may hold: most of them name nothing that the command is about. */
const ODD = [
  'x',
  'p1',
  'illu',
  'p1.l1',
  'a.b.c.d',
  'illu.2026',
  'illu.1066',
  'illu.2026.nowhere',
  'p1.202613',
  'k1.2026q5',
];
const KNOWN = ['x1', 'v1', 'k1', 'illu.2026.roads', 'p1.202605', 'k1.2026q2', 'illu.2025'];
const MALFORMED = ['', '.', 'a..b', 'a-b', 'é', 'a b', 'x'.repeat(65), '../p1'];

const byPeople = registry.slices
  .filter(({ roles }) => roles.length > 0)
  .map((slice) => ({ slice, name: `${slice.aggregate.category}/${slice.name}` }));

describe('a command sent anywhere ends in an answer, never in an error nor without end', () => {
  let at: Clausier;
  beforeAll(async () => {
    at = await accessWorld();
    const bound = { directorate: 'roads', supplier: 's1', canteen: 'k1', body: 'plie' };
    const roles = new Set(byPeople.flatMap(({ slice }) => slice.roles.filter((role) => role !== 'operator')));
    await at.given('buyer-illu', '2026-01-01', ...[...roles].map((role) => grant('me', role, bound)));
  });

  test.each(byPeople)('$name', async ({ slice, name }) => {
    for (const optional of [false, true]) {
      const data = bodyOf(slice.schema, optional) as object;
      const personal = slice.personal && bodyOf(slice.personal, true);
      const body = personal ? { ...data, personal } : data;
      for (const role of slice.roles) {
        for (const id of [...ODD, ...KNOWN]) {
          const outcome = await at.send(`${slice.aggregate.category}/${id}/${slice.name}`, body, { as: 'me', role });
          expect([name, id, outcome.kind]).toEqual([
            ...[name, id, expect.stringMatching(/^(notFound|refused|done|unchanged)$/)],
          ]);
        }
        for (const id of MALFORMED) {
          const sent = { slice, id, body, identity: { actorId: 'me', role }, idempotencyKey: 'odd' };
          expect(await at.pipeline.execute(sent)).toEqual({ kind: 'notFound' });
        }
      }
    }
  });
});
