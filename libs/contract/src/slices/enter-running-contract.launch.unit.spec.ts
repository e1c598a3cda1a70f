import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { buyer, hourClause, supplier } from '../testing/stories.js';
import { enterRunningContract } from './enter-running-contract.js';

const facts = {
  buyer: { ...buyer, directorates: [{ directorate: 'routes' }] },
  launchValue: { basis: 'alone' as const, valueCents: 0, members: [], position: '77' },
  codeHolder: {},
  suppliers: [supplier],
};
const { given } = slice(enterRunningContract, { id: 'k9', on: '2026-11-02', facts });
const environment = { criterion: 'Empreinte carbone du chantier.', condition: 'Tri des déchets du chantier.' };
const clause = { ...hourClause, legalBasis: 'CCP-L2112-2' };
/** Works of 10 000 000 EUR. */
const works = {
  ...{ lot: 'l1', officialName: 'Gros œuvre', amountCents: 1_000_000_000, holders: [{ supplier: 's1' }] },
  ...{ clauses: [clause], environment },
};
const bare = { ...works, clauses: [], reason: 'Aucune main-d’œuvre.' };
const waiver = {
  ground: 'noLinkWithObject',
  reasons: 'Fourniture livrée sur étagère, sans travail à exécuter sur place',
};
const data = {
  ...{ buyer: 'b1', directorate: 'routes', officialName: 'Collège des Dunes', family: 'insertion' as const },
  ...{ category: 'works' as const, durationMonths: 48, launchedOn: '2026-08-21', notifiedOn: '2026-10-12' },
  lots: [works],
};

describe('a running contract launched since the social duty exists (R2)', () => {
  test('bears the clause that its launch would have been held to, and its environmental terms', () => {
    expect(given().when(data).state).toMatchObject({
      ...{ stage: 'execution', duty: { outcome: 'duty', presumed: false, valueCents: 1_000_000_000 } },
      lots: [{ lot: 'l1', state: 'inExecution', decision: 'clause', environment }],
    });
  });

  test('is refused with a lot that has neither clause nor waiver', () => {
    const refused = given().when({ ...data, lots: [works, { ...bare, lot: 'l2' }] });
    refused.thenRefused('ENTERED_DUTY_UNMET', undefined, 'lots.1.clauses');
    expect(refused.decision).toMatchObject({ params: { lots: ['l2'], launchedOn: '2026-08-21' } });
  });

  test('is free to have none under the threshold, or launched the day before the duty', () => {
    for (const over of [{ lots: [{ ...bare, amountCents: 100_000_000 }] }, { launchedOn: '2026-08-20', lots: [bare] }])
      expect(given().when({ ...data, ...over }).state).toMatchObject({ duty: { outcome: 'none' }, stage: 'execution' });
  });

  test('may have been launched under a waiver, with a ground of the list and its reasons', () => {
    const { reason: _reason, ...waived } = { ...bare, waiver };
    expect(given().when({ ...data, lots: [waived] }).state).toMatchObject({
      lots: [{ lot: 'l1', state: 'inExecution', decision: 'waiver', waiver }],
    });
    const entering = (over: object, more: object = {}) =>
      given().when({ ...data, ...more, lots: [{ ...waived, ...over }] });
    entering({ waiver: { ...waiver, reasons: 'Court.' } }).thenRefused(
      'WAIVER_REASONS_TOO_SHORT',
      undefined,
      'lots.0.waiver.reasons',
    );
    entering({ waiver: { ...waiver, ground: 'mood' } }).thenRefused(
      'WAIVER_GROUND_UNKNOWN',
      undefined,
      'lots.0.waiver.ground',
    );
    entering({ clauses: [clause] }).thenRefused('WAIVER_NOT_EXPECTED', undefined, 'lots.0.waiver');
    entering({}, { launchedOn: '2023-02-06' }).thenRefused('WAIVER_WITHOUT_DUTY', undefined, 'lots.0.waiver');
  });

  test('says its environmental criterion and condition, whatever its value', () => {
    const { environment: _environment, ...without } = { ...works, amountCents: 4_000_000 };
    given()
      .when({ ...data, lots: [works, { ...without, lot: 'l2' }] })
      .thenRefused('ENVIRONMENT_MISSING', { since: '2026-08-21', lots: ['l2'] }, 'lots.1.environment');
  });

  test('waits for the threshold of its launch date, as every launch does', () => {
    given()
      .when({ ...data, launchedOn: '2030-02-04', notifiedOn: '2030-05-06' }, { on: '2030-06-03' })
      .thenRefused('THRESHOLD_UNKNOWN', undefined, 'launchedOn');
  });
});

describe('entering is no way round tendering', () => {
  test('what is notified on the day of the entry, or after it, goes through the programme', () => {
    given()
      .when({ ...data, launchedOn: '2026-11-02', notifiedOn: '2026-11-02' })
      .thenRefused('NOT_RUNNING_YET', { notifiedOn: '2026-11-02', on: '2026-11-02' }, 'notifiedOn');
    given()
      .when({ ...data, notifiedOn: '2026-11-03' })
      .thenRefused('NOT_RUNNING_YET', undefined, 'notifiedOn');
  });

  test('the procurement office enters where the buyer keeps launch and notification for it', () => {
    const reserved = { ...facts, buyer: { ...facts.buyer, launchReservedToProcurement: true } };
    given().when(data, { facts: reserved }).thenRefused('RESERVED_TO_PROCUREMENT');
    const actor = { kind: 'human' as const, id: 'p', roles: ['procurementOffice'] };
    expect(given().when(data, { facts: reserved, actor }).state).toMatchObject({ stage: 'execution' });
  });
});
