import { describe, expect, test } from '@jest/globals';
import type { ZoneName } from '@clausier/calendar';
import { hoursEvents } from '@clausier/execution';
import { mandateEvents } from '@clausier/governance';
import { grant, registered } from '../testing/buyer.js';
import { clausier, type Clausier } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';

async function at(zone: ZoneName, now: string): Promise<Clausier> {
  const made = clausier(now);
  const rights = [grant('alice', 'essHead'), grant('art', 'directorateAgent', { directorate: 'roads' })];
  await made.given('buyer-illu', '2026-01-01', ...registered(zone), ...rights);
  return made;
}
const sign = (made: Clausier, id: string, on?: string) =>
  made.send(`convention/${id}/SignConvention`, { buyer: 'illu', body: 'plie', officialName: 'Convention', on });

/** Instants around local midnight, with the local day of each. */
const MIDNIGHTS: readonly (readonly [ZoneName, string, string, string])[] = [
  ['Europe/Paris', '2026-03-02T22:59:59Z', '2026-03-02', '2026-03-03'],
  ['Europe/Paris', '2026-03-02T23:00:00Z', '2026-03-03', '2026-03-04'],
  ['Europe/Paris', '2026-07-02T22:00:00Z', '2026-07-03', '2026-07-04'],
  ['Indian/Reunion', '2026-03-02T19:59:59Z', '2026-03-02', '2026-03-03'],
  ['Indian/Reunion', '2026-03-02T20:00:00Z', '2026-03-03', '2026-03-04'],
  ['America/Martinique', '2026-03-03T03:59:59Z', '2026-03-02', '2026-03-03'],
  ['America/Martinique', '2026-03-03T04:00:00Z', '2026-03-03', '2026-03-04'],
];

describe('today is the buyer’s day', () => {
  test.each(MIDNIGHTS)('%s at %s: what names no date happens on %s', async (zone, now, today) => {
    const made = await at(zone, now);
    expect(await sign(made, 'v1')).toMatchObject({ kind: 'done' });
    expect(await made.events('convention-v1')).toMatchObject([{ effectiveOn: today }]);
  });

  test.each(MIDNIGHTS)('%s at %s: %s may be declared, %s is refused as future', async (zone, now, today, tomorrow) => {
    const made = await at(zone, now);
    expect(await sign(made, 'v1', today)).toMatchObject({ kind: 'done' });
    expect(await sign(made, 'v2', tomorrow)).toEqual({
      kind: 'refused',
      refusal: {
        ...{ outcome: 'refused', code: 'EFFECTIVE_IN_FUTURE', params: { on: tomorrow, today }, path: 'on' },
      },
    });
    expect(await made.events('convention-v2')).toEqual([]);
  });

  test('an event that has a day of its own keeps it, the others take the command’s', async () => {
    const made = await at('Europe/Paris', '2026-06-15T09:00:00Z');
    expect(await sign(made, 'v1', '2026-03-01')).toMatchObject({ kind: 'done' });
    expect(await made.events('convention-v1')).toMatchObject([{ effectiveOn: '2026-03-01' }]);
  });
});

describe('rights are those of the buyer’s day', () => {
  test.each([
    ['Indian/Reunion', '2026-03-02T20:00:00Z', 'done'],
    ['Indian/Reunion', '2026-03-02T19:59:59Z', 'notFound'],
    ['America/Martinique', '2026-03-03T03:59:59Z', 'notFound'],
    ['America/Martinique', '2026-03-03T04:00:00Z', 'done'],
  ] as const)('a grant from 3 March on, in %s at %s: %s', async (zone, now, kind) => {
    const made = await at(zone, now);
    await made.given('buyer-illu', '2026-03-03', grant('bea', 'essOfficer'));
    const body = { buyer: 'illu', body: 'plie', officialName: 'Convention' };
    const outcome = await made.send('convention/v1/SignConvention', body, { as: 'bea', role: 'essOfficer' });
    expect(outcome.kind).toBe(kind);
  });
});

describe('facts are looked up for the buyer’s day', () => {
  /** A lot that ran from 1 April; its only hours are of June, when it is 1 June at the buyer's. */
  async function completing(zone: ZoneName, now: string) {
    const made = await at(zone, now);
    await made.given('contract-p1', '2026-01-20', ...running);
    for (const month of ['2026-04', '2026-05']) {
      const none = { contract: 'p1', month, lot: 'l1', employer: 's1', reason: 'recruiting' } as const;
      await made.given(`hours-p1.${month.replace('-', '')}`, '2026-06-01', hoursEvents.NoHoursDeclared(none));
    }
    const statement = { statement: 'h1', contract: 'p1', month: '2026-06', lot: 'l1', participant: 'x1' };
    const declared = hoursEvents.HoursDeclared({
      ...statement,
      ...{ centihours: 10_000, employer: 's1', modality: 'DIRECT_HIRE', from: '2026-06-01', until: '2026-06-01' },
      flags: [],
    });
    const validated = hoursEvents.HoursValidated({ ...statement, centihours: 10_000, confirmed: [] });
    await made.given('hours-p1.202606', '2026-06-01', declared, validated);
    return made.send('contract/p1/CompleteLot', { lot: 'l1' }, { as: 'art', role: 'directorateAgent' });
  }

  test.each([
    // 1 June on the island, still 31 May in Paris: the month of June counts.
    ['Indian/Reunion', '2026-05-31T21:00:00Z', 'done'],
    ['Europe/Paris', '2026-05-31T21:00:00Z', 'refused'],
    // 1 June in Paris, still 31 May on the island: it does not.
    ['America/Martinique', '2026-06-01T02:00:00Z', 'refused'],
    ['Europe/Paris', '2026-06-01T02:00:00Z', 'done'],
  ] as const)('in %s at %s a lot whose hours are of June ends: %s', async (zone, now, kind) => {
    expect(await completing(zone, now)).toMatchObject({ kind });
  });
});

test('the buyer’s stream is checked in every append, even where nobody there has a right', async () => {
  const made = clausier('2026-03-03T02:00:00Z');
  await made.given('buyer-illu', '2026-01-01', ...registered('America/Martinique'));
  const vote = { buyer: 'illu', family: 'both', body: 'council', officialName: 'Vote' } as const;
  await made.given('mandate-m1', '2026-01-02', mandateEvents.MandateRecorded(vote));
  const figure = { figure: 'lots', value: 27, unit: 'lots', basis: 'unknown', text: 'Vingt-sept lots' };
  const outcome = await made.send('mandate/m1/RecordSourceFigure', figure, { as: 'root', role: 'operator' });
  expect(outcome).toMatchObject({ kind: 'done' });
  expect((await made.events('mandate-m1')).at(-1)?.basis.streams).toEqual([
    { stream: 'mandate-m1', revision: 0 },
    { stream: 'buyer-illu', revision: 2 },
  ]);
});
