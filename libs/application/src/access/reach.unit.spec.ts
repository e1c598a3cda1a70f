import { describe, expect, test } from '@jest/globals';
import { buyerEvents } from '@clausier/directory';
import type { Role } from '@clausier/kernel';
import { TODAY, accessWorld, grantMe, received, type Binding } from '../testing/access-world.js';
import { grant } from '../testing/buyer.js';
import * as at from '../testing/representative-commands.js';

/**
 * Columns. With a right in force until today: its own place, another place of the same buyer, another buyer. Then at its
 * own place: no right, one that ended yesterday, one revoked today, one from tomorrow on, one of another role.
 */
const COLUMNS = ['own', 'elsewhere', 'otherBuyer', 'none', 'expired', 'revoked', 'future', 'otherRole'] as const;
type Column = (typeof COLUMNS)[number];

/** Which target a column is about; the own place by default. */
const PLACES: Partial<Record<Column, 1 | 2>> = { elsewhere: 1, otherBuyer: 2 };

const ROADS: Binding = { directorate: 'roads' };
const S1: Binding = { supplier: 's1' };
const K1: Binding = { canteen: 'k1' };
const PLIE: Binding = { body: 'plie' };
const TEAM: Binding = { body: 'team' };

type Row = readonly [role: Role, binding: Binding, command: string, targets: at.Targets, cells: string];

/** R12, cell by cell. */
const TABLE: readonly Row[] = [
  ['essHead', {}, 'open a review', at.review, 'in in out out out out out out'],
  ['essHead', {}, 'force-close a review', at.forceClose, 'in in out out out out out out'],
  ['essHead', {}, 'publish a central evaluation', at.publish, 'in in out out out out out out'],
  ['essHead', {}, 'grant a role', at.grantRole, 'in in out out out out out out'],
  ['essHead', {}, 'sign a local evaluation', at.signEvaluation, 'in in out out out out out out'],
  ['essOfficer', {}, 'answer an opportunity test', at.opportunity, 'in in out out out out out out'],
  ['essOfficer', {}, 'keep conventions', at.signConvention, 'in in out out out out out out'],
  ['essOfficer', {}, 'keep mandates', at.mandate, 'in in out out out out out out'],
  ['essOfficer', {}, 'amend a convention', at.amendConvention, 'in in out out out out out out'],
  ['essOfficer', {}, 'amend a mandate', at.amendMandate, 'in in out out out out out out'],
  ['essOfficer', {}, 'assign a facilitator', at.assign, 'in in out out out out out out'],
  ['essOfficer', {}, 'sign a local evaluation', at.signEvaluation, 'in in out out out out out out'],
  ['fileManager', {}, 'enter a purchase for any directorate', at.declare, 'in in out out out out out out'],
  ['fileManager', {}, 'enter an invoice', at.invoice, 'in in out out out out out out'],
  ['fileManager', {}, 'register a canteen', at.registerCanteen, 'in in out out out out out out'],
  ['fileManager', {}, 'register a supplier', at.registerSupplier, 'in in out out out out out out'],
  ['procurementOffice', {}, 'record the offers of any directorate', at.offers, 'in in out out out out out out'],
  ['procurementOffice', {}, 'publish for any directorate', at.publishData, 'in in out out out out out out'],
  ['delegatedSignatory', {}, 'decide a penalty', at.penalty, 'in in out out out out out out'],
  ['delegatedSignatory', {}, 'correct a penalty', at.correctPenalty, 'in in out out out out out out'],
  ['transversalGroup', {}, 'open a review', at.review, 'in in out out out out out out'],
  ['directorateAgent', ROADS, 'declare a purchase', at.declare, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'correct a purchase', at.correctPurchase, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'regroup a purchase', at.regroup, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'withdraw a purchase', at.withdrawPurchase, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'amend an operation', at.amendOperation, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'detach a purchase', at.detachPurchase, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'decide a lot', at.decide, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'record offers', at.offers, 'in out out out out out out out'],
  ['directorateAgent', ROADS, 'sign a local evaluation', at.signEvaluation, 'in out out out out out out out'],
  // Before there is a contract, a facilitator sizes for any directorate of its buyer.
  ['facilitator', PLIE, 'size a lot', at.size, 'in in out out out out out out'],
  ['facilitator', PLIE, 'review hours', at.reject, 'in out out out out out out out'],
  ['facilitator', PLIE, 'propose a participant', at.propose, 'in out out out out out out out'],
  ['facilitator', PLIE, 'judge an eligibility', at.refuseEligibility, 'in out out out out out out out'],
  ['facilitator', PLIE, 'correct an identity', at.correctIdentity, 'in out out out out out out out'],
  ['facilitator', PLIE, 'merge two references', at.mergeReferences, 'in out out out out out out out'],
  ['facilitator', PLIE, 'undo a merge', at.undoMerge, 'in out out out out out out out'],
  ['facilitator', PLIE, 'record an exit', at.recordExit, 'in out out out out out out out'],
  ['facilitator', PLIE, 'declare on behalf of an employer', at.nothingDone, 'in in out out out out out out'],
  ['facilitator', PLIE, 'report a difficulty', at.difficulty, 'in out out out out out out out'],
  ['facilitator', PLIE, 'sign a local evaluation', at.signEvaluation, 'in out out out out out out out'],
  ['facilitator', TEAM, 'size a lot', at.size, 'in in out out out out out out'],
  ['facilitator', TEAM, 'review hours', at.reject, 'in out out out out out out out'],
  ['correspondent', S1, 'propose a participant', at.propose, 'in out out out out out out out'],
  ['correspondent', S1, 'hand out the notice', at.inform, 'in out out out out out out out'],
  ['correspondent', S1, 'correct an identity', at.correctIdentity, 'in out out out out out out out'],
  ['correspondent', S1, 'declare its own hours', at.nothingDone, 'in out out out out out out out'],
  ['correspondent', S1, 'report a difficulty', at.difficulty, 'in out out out out out out out'],
  ['correspondent', S1, 'declare its own deliveries', at.deliveries, 'in out out out out out out out'],
  ['correspondent', S1, 'replace its own deliveries', at.replacements, 'in out out out out out out out'],
  ['canteenManager', K1, 'enter purchases', at.purchases, 'in out out out out out out out'],
  ['canteenManager', K1, 'validate purchases', at.supplies, 'in out out out out out out out'],
  ['canteenManager', K1, 'withdraw purchases', at.supplyWithdrawals, 'in out out out out out out out'],
  ['canteenManager', K1, 'correct purchases', at.supplyCorrections, 'in out out out out out out out'],
  // The operator installs buyers and holds no right of theirs: it acts while a buyer has no head.
  ['operator', {}, 'grant a first role', at.grantRole, 'in in in in in in in in'],
  ['operator', {}, 'enter a mandate', at.mandate, 'in in in in in in in in'],
];

async function outcome(role: Role, binding: Binding, targets: at.Targets, column: Column): Promise<string> {
  const world = await accessWorld();
  const grantable = role !== 'operator';
  switch (column) {
    case 'own':
    case 'elsewhere':
    case 'otherBuyer':
      if (grantable) await grantMe(world, role, binding, '2026-01-01', TODAY);
      break;
    case 'none':
      break;
    case 'expired':
      if (grantable) await grantMe(world, role, binding, '2026-01-01', '2026-06-14');
      break;
    case 'revoked':
      if (grantable) await grantMe(world, role, binding, '2026-01-01');
      if (grantable) await world.given('buyer-illu', TODAY, buyerEvents.RoleRevoked({ grant: 'mine' }));
      break;
    case 'future':
      if (grantable) await grantMe(world, role, binding, '2026-06-16');
      break;
    case 'otherRole':
      await grantMe(world, 'guest', {}, '2026-01-01');
  }
  const [path, body] = targets[PLACES[column] ?? 0];
  return received(world, role, path, body);
}

describe('how far a role reaches', () => {
  test.each(TABLE)('%s %j may %s', async (role, binding, _command, targets, cells) => {
    const found = await Promise.all(COLUMNS.map((column) => outcome(role, binding, targets, column)));
    expect(Object.fromEntries(COLUMNS.map((column, i) => [column, found[i]]))).toEqual(
      Object.fromEntries(COLUMNS.map((column, i) => [column, cells.split(' ')[i]])),
    );
  });

  test('the table has every role that issues commands', () => {
    const roles = [...new Set(TABLE.map(([role]) => role))];
    expect(roles.sort()).toEqual([
      'canteenManager',
      'correspondent',
      'delegatedSignatory',
      'directorateAgent',
      'essHead',
      'essOfficer',
      'facilitator',
      'fileManager',
      'operator',
      'procurementOffice',
      'transversalGroup',
    ]);
  });

  test.each([
    ['in office', '2026-01-01', undefined, 'out'],
    ['in office until today', '2026-01-01', TODAY, 'out'],
    ['gone since yesterday', '2026-01-01', '2026-06-14', 'in'],
    ['from tomorrow on', '2026-06-16', undefined, 'in'],
  ] as const)('an operator before a head %s: the head grants (R12)', async (_title, from, until, expected) => {
    const world = await accessWorld();
    await grantMe(world, 'essHead', {}, from, until);
    for (const [own, , otherBuyer] of [at.grantRole, at.mandate]) {
      expect(await received(world, 'operator', ...own)).toBe(expected);
      expect(await received(world, 'operator', ...otherBuyer)).toBe('in');
    }
    expect(await received(world, 'operator', ...at.registerBuyer)).toBe('in');
  });

  test.each([
    ['alice', 'in'],
    ['agent_1980', 'in'],
    ['head1', 'out'],
  ] as const)(
    'an operator before a head granted as %s: one whose id is admitted no more bars nobody',
    async (head, expected) => {
      const world = await accessWorld();
      await world.given('buyer-illu', '2026-01-01', grant(head, 'essHead'));
      expect(await received(world, 'operator', ...at.grantRole[0])).toBe(expected);
    },
  );

  test('where one head of two has an admissible id, the operator stays out', async () => {
    const world = await accessWorld();
    await world.given('buyer-illu', '2026-01-01', grant('alice', 'essHead'), grant('head1', 'essHead'));
    expect(await received(world, 'operator', ...at.grantRole[0])).toBe('out');
  });

  test('a right is of one actor: nobody acts with somebody else’s', async () => {
    const world = await accessWorld();
    await world.given(
      'buyer-illu',
      '2026-01-01',
      buyerEvents.RoleGranted({ grant: 'g', actor: 'her', role: 'essHead' }),
    );
    expect(await received(world, 'essHead', ...at.review[0])).toBe('out');
  });
});
