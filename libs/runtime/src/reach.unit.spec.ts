import { describe, expect, test } from '@jest/globals';
import { mayAct } from '@clausier/application';
import { localDateOf } from '@clausier/calendar';
import { contract, contractEvents, existing } from '@clausier/contract';
import { buyer as buyerAggregate, buyerEvents } from '@clausier/directory';
import { convention as conventionAggregate, conventionEvents } from '@clausier/governance';
import { ROLES, fold, type Aggregate, type NewEvent, type Role } from '@clausier/kernel';
import { after, reached, recordedCourse, type Told } from '@clausier/read-models/testing';
import { ruleBook } from '@clausier/rulebook';

/** Noon of the day of every question. */
const NOW = '2026-06-15T10:00:00Z';
type Granted = Parameters<typeof buyerEvents.RoleGranted>[0];
type Binding = Pick<Granted, 'directorate' | 'supplier' | 'canteen' | 'body'>;

const told = (on: string, stream: string, event: NewEvent): Told => [on, 'root/operator', stream, event];

/** `p1` of the roads of `illu`, held by s1, followed by the PLIE under v1 and by the in-house team; `p2` of the schools. */
const planned = (buyer: string, directorate: string) =>
  contractEvents.ContractPlanned({
    ...{ buyer, year: 2026, directorate, programme: `${buyer}.2026.${directorate}`, officialName: 'Marché' },
    ...{ family: 'insertion', category: 'works', plannedLaunchOn: '2026-03-01', durationMonths: 12 },
    ...{ duty: { outcome: 'none', valueCents: 1, basis: 'alone', presumed: false }, source: 'review', lots: [] },
  });
const assigned = (body: string, convention?: string) =>
  contractEvents.FacilitatorAssigned({ body, ...(convention === undefined ? {} : { convention }) });
const signed = (buyer: string, body: string, until?: string) =>
  conventionEvents.ConventionSigned({ buyer, body, officialName: 'C', ...(until === undefined ? {} : { until }) });

const buyers = ['illu', 'other'].map((buyer) =>
  told(
    '2025-01-01',
    `buyer-${buyer}`,
    buyerEvents.BuyerRegistered({
      ...{ officialName: 'D', illustrative: true, zone: 'Europe/Paris', calendar: 'FR' },
      launchReservedToProcurement: false,
    }),
  ),
);
const contracts = [
  told('2026-01-20', 'contract-p1', planned('illu', 'roads')),
  told('2026-01-20', 'contract-p1', assigned('plie', 'v1')),
  told('2026-01-20', 'contract-p1', assigned('team')),
  told('2026-01-20', 'contract-p2', planned('illu', 'schools')),
  told('2026-01-20', 'contract-p9', planned('other', 'roads')),
  told('2026-01-20', 'contract-p9', assigned('plie', 'v1')),
];
const inForce = told('2025-01-01', 'convention-v1', signed('illu', 'plie'));

/** Where a question is asked. */
const PLACES = {
  p1: { buyer: 'illu', directorate: 'roads', contract: 'p1', canteen: 'k1', supplier: 's1' },
  p2: { buyer: 'illu', directorate: 'schools', contract: 'p2', canteen: 'k2', supplier: 's2' },
  p9: { buyer: 'other', directorate: 'roads', contract: 'p9', canteen: 'k1', supplier: 's1' },
} as const;
type PlaceName = keyof typeof PLACES;

const BINDINGS: Partial<Record<Role, Binding>> = {
  directorateAgent: { directorate: 'roads' },
  correspondent: { supplier: 's1' },
  canteenManager: { canteen: 'k1' },
  facilitator: { body: 'plie' },
};

function stateOf<S>(course: readonly Told[], aggregate: Aggregate<S>, id: string): S {
  const stream = `${aggregate.category}-${id}`;
  return fold(
    aggregate,
    recordedCourse(course).filter((event) => event.stream === stream),
  );
}

/** What the policy of commands says of `me` under this role at this place, and what the policy of queries says. */
function answers(course: readonly Told[], role: Role, at: PlaceName) {
  const place = PLACES[at];
  const facilitators = existing(stateOf(course, contract, place.contract))?.facilitators ?? [];
  const { buyer, directorate, canteen, supplier } = place;
  const scope = { buyer, directorate, contract: place.contract, canteen, suppliers: [supplier], facilitators };
  const today = localDateOf(NOW, 'Europe/Paris');
  const acts = mayAct('me', role, scope, {
    grants: stateOf(course, buyerAggregate, buyer).grants,
    conventions: { v1: stateOf(course, conventionAggregate, 'v1') },
    today,
    conventionTailDays: ruleBook.at(today).value('convention.wayOut'),
  });
  const quoted = (value: string) => `'${value}'`;
  const condition = reached(
    {
      ...{ buyer: quoted(buyer), directorate: quoted(directorate), contract: quoted(place.contract) },
      ...{ canteen: quoted(canteen), suppliers: `SELECT ${quoted(supplier)}` },
    },
    { actorId: 'me', role, now: NOW },
  );
  const row = after(course).sql.get<{ sees: number }>(`SELECT ${condition.sql} AS sees`, ...condition.values);
  return { acts, sees: row?.sees === 1 };
}

const granted = (role: Role, over: Partial<Granted> = {}, from = '2026-01-01', buyer = 'illu') =>
  told(
    from,
    `buyer-${buyer}`,
    buyerEvents.RoleGranted({ grant: 'mine', actor: 'me', role, ...BINDINGS[role], ...over }),
  );
const revoked = told('2026-06-15', 'buyer-illu', buyerEvents.RoleRevoked({ grant: 'mine' }));

const WHOLE_BUYER = 'in in out';
const OWN_PLACE = 'in out out';
const NOWHERE = 'out out out';
/** R12, once for commands and queries: at its own place, elsewhere at its buyer's, at another buyer's. */
const REACH: Readonly<Record<Role, string>> = {
  essHead: WHOLE_BUYER,
  essOfficer: WHOLE_BUYER,
  fileManager: WHOLE_BUYER,
  procurementOffice: WHOLE_BUYER,
  delegatedSignatory: WHOLE_BUYER,
  transversalGroup: WHOLE_BUYER,
  dpo: WHOLE_BUYER,
  auditor: WHOLE_BUYER,
  elected: WHOLE_BUYER,
  directorateAgent: OWN_PLACE,
  correspondent: OWN_PLACE,
  canteenManager: OWN_PLACE,
  facilitator: OWN_PLACE,
  workingGroupPilot: NOWHERE,
  guest: NOWHERE,
  operator: NOWHERE,
};

describe('commands and queries reach the same places (R12)', () => {
  test.each(ROLES.map((role) => [role, REACH[role]] as const))('a %s: %s', (role, cells) => {
    const course = [...buyers, inForce, ...contracts, granted(role)];
    for (const [i, at] of (['p1', 'p2', 'p9'] as const).entries()) {
      const is = cells.split(' ')[i] === 'in';
      expect({ at, ...answers(course, role, at) }).toEqual({ at, acts: is, sees: is });
    }
  });

  test.each([
    ['until today', { until: '2026-06-15' }, '2026-01-01', true],
    ['until yesterday', { until: '2026-06-14' }, '2026-01-01', false],
    ['from today on', {}, '2026-06-15', true],
    ['from tomorrow on', {}, '2026-06-16', false],
    ['of somebody else', { actor: 'her' }, '2026-01-01', false],
    ['of another place', { directorate: 'schools' }, '2026-01-01', false],
  ] as const)('by a right %s', (_title, over, from, is) => {
    const course = [...buyers, ...contracts, granted('directorateAgent', over, from)];
    expect(answers(course, 'directorateAgent', 'p1')).toEqual({ acts: is, sees: is });
  });

  test('by no right that was revoked today, nor by one of another role or buyer', () => {
    const out = { acts: false, sees: false };
    const agent = granted('directorateAgent');
    expect(answers([...buyers, ...contracts, agent, revoked], 'directorateAgent', 'p1')).toEqual(out);
    expect(answers([...buyers, ...contracts, agent], 'essHead', 'p1')).toEqual(out);
    const there = granted('directorateAgent', {}, '2026-01-01', 'other');
    expect(answers([...buyers, ...contracts, there], 'directorateAgent', 'p1')).toEqual(out);
  });

  test.each([
    ['in force', [inForce], true, true],
    ['on its last day', [told('2025-01-01', 'convention-v1', signed('illu', 'plie', '2026-06-15'))], true, true],
    ['from tomorrow on', [told('2026-06-16', 'convention-v1', signed('illu', 'plie'))], false, false],
    // A facilitator reads for 90 days after the end. It acts only on periods begun before, and these commands name no
    // period.
    ['ended yesterday', [told('2025-01-01', 'convention-v1', signed('illu', 'plie', '2026-06-14'))], false, true],
    ['ended 90 days ago', [told('2025-01-01', 'convention-v1', signed('illu', 'plie', '2026-03-17'))], false, true],
    ['ended 91 days ago', [told('2025-01-01', 'convention-v1', signed('illu', 'plie', '2026-03-16'))], false, false],
    ['of another body', [told('2025-01-01', 'convention-v1', signed('illu', 'team'))], false, false],
    ['with another buyer', [told('2025-01-01', 'convention-v1', signed('other', 'plie'))], false, false],
    ['that nobody signed', [], false, false],
  ] as const)('of a facilitator under a convention %s', (_title, conventions, acts, sees) => {
    expect(answers([...buyers, ...conventions, ...contracts, granted('facilitator')], 'facilitator', 'p1')).toEqual({
      acts,
      sees,
    });
  });

  test('of an in-house facilitator without a convention', () => {
    const course = [...buyers, ...contracts, granted('facilitator', { body: 'team' })];
    expect(answers(course, 'facilitator', 'p1')).toEqual({ acts: true, sees: true });
    expect(answers(course, 'facilitator', 'p2')).toEqual({ acts: false, sees: false });
  });
});
