import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { mandateEvents } from '@clausier/governance';
import { operationEvents } from '@clausier/programming';
import { acceptWith, type AnySlice, type Command } from '@clausier/kernel';
import { accessWorld } from '../testing/access-world.js';
import { bodyOf } from '../testing/body-of.js';
import { grant } from '../testing/buyer.js';
import { registry, type Clausier } from '../testing/clausier.js';
import { plantedIn, stringsOf } from '../testing/planted.js';

const byPeople = registry.slices
  .filter(({ roles }) => roles.length > 0)
  .map((slice) => ({ slice, name: `${slice.aggregate.category}/${slice.name}` }));

/** What the vault knows of one person. */
const PERSON = {
  ...{ familyName: 'Canarimbert', givenName: 'Éloïse Anne' },
  contacts: { email: 'eloise@canari.example', phone: '06 12 34 56 78', socialSecurity: '2 85 05 78 006 084 36' },
};
/** How it is written in a text of any kind, and in one where a family name alone names nobody but a person. */
const IN_EVERY_TEXT = [
  'Demande d’Éloïse Canarimbert',
  'CANARIMBERT ELOISE, absente',
  'Voir avec Mme Canarimbert',
  'Écrire à Eloise@Canari.example.',
  'Appeler le +33 6.12.34.56.78',
  'NIR 285057800608436',
  'sécurité sociale : 2 85 05 78 006 084',
];
const IN_REASONS = ['Canarimbert a quitté le chantier'];
const IN_IDENTIFIERS = ['canarimbert', 'EloiseCanarimbert', 'lot_Canarimbert_1', 'x285057800608436', 'n0612345678'];

const TRACE = /canarimbert|lo[iï]se|@canari|12.?34.?56|78.?006.?084/i;

/** Ids under which one command or another finds its buyer. */
const PLACES = [
  'illu',
  'p1',
  'x1',
  'v1',
  'k1',
  'n1',
  'm1',
  'o1',
  'illu.2026',
  'illu.2026.roads',
  'p1.202605',
  'k1.2026q2',
];

describe('every string of every command', () => {
  test.each(registry.slices.map((slice) => ({ slice, name: `${slice.aggregate.category}/${slice.name}` })))(
    '$name: is of closed form, an identifier, or a text that is held against the vault',
    ({ slice }) => {
      const unsaid = stringsOf(slice.schema).filter(([, kind]) => kind === undefined);
      expect(unsaid.map(([path]) => path)).toEqual([]);
    },
  );
});

describe('a canary known to the vault, in every text of every command, sent to a decision that writes all it is told', () => {
  let at: Clausier;
  beforeAll(async () => {
    at = await accessWorld();
    const bound = { directorate: 'roads', supplier: 's1', canteen: 'k1', body: 'plie' };
    const roles = new Set(byPeople.flatMap(({ slice }) => slice.roles.filter((role) => role !== 'operator')));
    await at.given('buyer-illu', '2026-01-01', ...[...roles].map((role) => grant('me', role, bound)));
    const vote = { buyer: 'illu', family: 'both', body: 'council', officialName: 'Vote' } as const;
    await at.given('mandate-m1', '2026-01-01', mandateEvents.MandateRecorded(vote));
    const works = { buyer: 'illu', directorate: 'roads', officialName: 'Travaux', estimatedValueCents: 1 };
    await at.given('operation-o1', '2026-01-01', operationEvents.OperationDefined(works));
    const entry = { ref: 'participant-x7', kind: 'ProposeParticipant', buyer: 'illu', commandId: 'c7' };
    await at.vault.put({ ...entry, data: PERSON, writtenAt: at.clock.now() });
  });

  let keys = 0;
  const send = (slice: AnySlice, id: string, body: unknown, textsConfirmed: boolean) =>
    at.pipeline.execute({
      ...{ slice, id, body, textsConfirmed, idempotencyKey: `planted${keys++}` },
      identity: { actorId: 'me', role: slice.roles.find((role) => role !== 'operator') ?? 'operator' },
    });
  const logged = async (after: number) => JSON.stringify((await at.events()).slice(after));

  test.each(byPeople)('$name', async ({ slice: given, name }) => {
    const slice = careless(given);
    const before = (await at.events()).length;
    const clean = personalToo(slice, bodyOf(slice.schema, true));
    const places = [];
    for (const id of PLACES) if ((await send(slice, id, clean, false)).kind === 'done') places.push(id);
    expect([name, places]).not.toEqual([name, []]);
    const [place = ''] = places;
    for (const { path, kind, body } of plantings(slice)) {
      const outcome = await send(slice, place, personalToo(slice, body), true);
      const refused = {
        kind: 'refused',
        refusal: { code: kind === 'identifier' ? 'ID_NAMES_PERSON' : 'TEXT_NAMES_PERSON', path },
      };
      // An id under which the log knows nothing may be answered as unknown before anybody looks at what it says.
      const unknown = kind === 'identifier' && outcome.kind === 'notFound';
      expect([name, body, outcome]).toMatchObject([name, body, unknown ? { kind: 'notFound' } : refused]);
      expect(JSON.stringify(outcome)).not.toMatch(TRACE);
    }
    expect(TRACE.test(await logged(before))).toBe(false);
  });
});

/** The same command with a decision that accepts whatever the schema lets through, wherever it acts. */
function careless(slice: AnySlice): AnySlice {
  const { derivedIdOnly: _, personalRefusal: __, ...open } = slice;
  return {
    ...open,
    scope: () => ({ directorate: 'roads', suppliers: ['s1'], canteen: 'k1', facilitators: [{ body: 'plie' }] }),
    decide: (_state, { commandId, data }: Command) =>
      acceptWith([], [{ stream: `planted-${commandId.replaceAll('-', '')}`, events: [writtenWhole(data)] }]),
  };
}

function writtenWhole(data: unknown) {
  return { type: 'Planted', schemaVersion: 1, data: data as object };
}

function personalToo(slice: AnySlice, data: unknown): object {
  const personal = slice.personal && bodyOf(slice.personal, true);
  return { ...(data as object), ...(personal ? { personal } : {}) };
}

function plantings({ schema }: AnySlice) {
  const texts = [...IN_EVERY_TEXT, ...IN_REASONS, ...IN_IDENTIFIERS];
  return texts.flatMap((text) =>
    plantedIn(schema, ([, kind, leaf]) => {
      const wanted = kind === 'identifier' ? IN_IDENTIFIERS : kind === 'reason' ? IN_REASONS : [];
      const fits = wanted.includes(text) || (kind !== 'identifier' && IN_EVERY_TEXT.includes(text));
      return kind !== 'closed' && fits && z.safeParse(leaf, text).success ? text : undefined;
    }),
  );
}
