import { buyerEvents, canteenEvents, supplierEvents } from '@clausier/directory';
import { conventionEvents, mandateEvents } from '@clausier/governance';
import type { Role } from '@clausier/kernel';
import type { Told } from '../told.js';

const PLACE = { region: '32', departement: '62', commune: '62041' };

const CHANGE = { buyer: 'dep', reason: 'Déménagement.' };
const SECOND = { scheme: 'illustrative', value: 'duo2' } as const;

function supplier(id: string, officialName: string): Told {
  const identifier = { scheme: 'illustrative', value: id } as const;
  const about = { buyer: 'dep', officialName, identifier, seat: PLACE, establishments: [], illustrative: true };
  return [
    '2026-01-05',
    'olga/operator',
    `supplier-${id}`,
    supplierEvents.SupplierRegistered({ ...about, kinds: ['company'] }),
  ];
}

const changed = { buyer: 'dep', reason: 'Lettre du fournisseur' };
const secondIdentifier = { scheme: 'illustrative', value: 'relais2' } as const;
/** All that may happen to a supplier. */
const changes = [
  supplierEvents.SupplierRenamed({ ...changed, officialName: 'Relais Illustratif SCIC' }),
  supplierEvents.SupplierSeatMoved({ ...changed, seat: { ...PLACE, commune: '62498' } }),
  supplierEvents.EstablishmentsRevised({ ...changed, establishments: [{ establishment: 'lens', ...PLACE }] }),
  supplierEvents.SupplierKindRecorded({ ...changed, kind: 'AI' }),
  supplierEvents.SupplierKindEnded({ ...changed, kind: 'AI' }),
  supplierEvents.SupplierIdentifierRecorded({ ...changed, identifier: secondIdentifier }),
  supplierEvents.SupplierIdentifierEnded({ ...changed, identifier: secondIdentifier }),
];

export function grant(
  actor: string,
  role: Role,
  binding: { directorate?: string; supplier?: string; canteen?: string; body?: string } = {},
): Told {
  const right = buyerEvents.RoleGranted({ grant: `g_${actor}_${role}`, actor, role, ...binding });
  return ['2026-01-02', 'olga/operator', 'buyer-dep', right];
}

/** Two made-up buyers; at the first, somebody in each role. */
export const directoryCourse: readonly Told[] = [
  ...(['dep', 'other'] as const).map((id): Told => {
    const registered = buyerEvents.BuyerRegistered({
      officialName: id === 'dep' ? 'Département d’illustration' : 'Autre acheteur',
      illustrative: id === 'dep',
      zone: 'Europe/Paris',
      calendar: 'FR',
      launchReservedToProcurement: false,
    });
    return ['2026-01-02', 'olga/operator', `buyer-${id}`, registered];
  }),
  ...(['roads', 'schools'] as const).map((directorate): Told => {
    const officialName = directorate === 'roads' ? 'Direction des routes' : 'Direction des collèges';
    return ['2026-01-02', 'olga/operator', 'buyer-dep', buyerEvents.DirectorateCreated({ directorate, officialName })];
  }),
  grant('hope', 'essHead'),
  grant('otto', 'essOfficer'),
  grant('rita', 'directorateAgent', { directorate: 'roads' }),
  grant('sam', 'directorateAgent', { directorate: 'schools' }),
  grant('dora', 'delegatedSignatory'),
  grant('paul', 'procurementOffice'),
  grant('fay', 'facilitator', { body: 'plie' }),
  grant('carl', 'correspondent', { supplier: 'btp' }),
  grant('ella', 'correspondent', { supplier: 'etti' }),
  grant('cora', 'canteenManager', { canteen: 'bodel' }),
  grant('gone', 'essOfficer'),
  ['2026-02-01', 'olga/operator', 'buyer-dep', buyerEvents.RoleRevoked({ grant: 'g_gone_essOfficer' })],
  [
    '2026-01-02',
    'olga/operator',
    'buyer-other',
    buyerEvents.RoleGranted({ grant: 'g1', actor: 'zoe', role: 'essHead' }),
  ],
  supplier('btp', 'BTP Illustratif'),
  supplier('etti', 'Intérim Illustratif'),
  supplier('duo', 'Peinture Illustrative'),
  supplier('relais', 'Relais Illustratif'),
  ...changes.map((event): Told => ['2026-02-02', 'hope/essHead', 'supplier-relais', event]),
  [
    '2026-01-05',
    'olga/operator',
    'canteen-bodel',
    canteenEvents.CanteenRegistered({
      buyer: 'dep',
      officialName: 'Collège Bodel',
      kind: 'public',
      territory: 'metropole',
    }),
  ],
  [
    '2026-01-06',
    'hope/essHead',
    'convention-plie26',
    conventionEvents.ConventionSigned({
      buyer: 'dep',
      body: 'plie',
      officialName: 'PLIE illustratif',
      until: '2026-12-31',
    }),
  ],
  [
    '2026-01-07',
    'hope/essHead',
    'mandate-m1',
    mandateEvents.MandateRecorded({
      buyer: 'dep',
      family: 'both',
      body: 'council',
      officialName: 'Délibération cadre',
    }),
  ],
  [
    '2026-01-07',
    'hope/essHead',
    'mandate-m1',
    mandateEvents.SourceFigureRecorded({
      figure: 'pilotHours',
      value: 1000,
      unit: 'centihours',
      basis: 'unknown',
      text: 'Dix heures.',
    }),
  ],
  [
    '2026-01-07',
    'hope/essHead',
    'mandate-m1',
    mandateEvents.PointZeroRecorded({ indicator: 'x', value: 0, unit: 'persons' }),
  ],
];

/** A supplier changes its name and seat, and gains and loses an establishment, a kind and an identifier. */
export const supplierChanges: readonly Told[] = [
  supplierEvents.SupplierRenamed({ ...CHANGE, officialName: 'Peinture Illustrative et Fils' }),
  supplierEvents.SupplierSeatMoved({ ...CHANGE, seat: { ...PLACE, commune: '62498' } }),
  supplierEvents.EstablishmentsRevised({ ...CHANGE, establishments: [] }),
  supplierEvents.SupplierKindRecorded({ ...CHANGE, kind: 'EI' }),
  supplierEvents.SupplierKindEnded({ ...CHANGE, kind: 'EI' }),
  supplierEvents.SupplierIdentifierRecorded({ ...CHANGE, identifier: SECOND }),
  supplierEvents.SupplierIdentifierEnded({ ...CHANGE, identifier: SECOND }),
].map((event): Told => ['2026-02-10', 'otto/essOfficer', 'supplier-duo', event]);
