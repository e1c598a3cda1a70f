import { z } from 'zod';
import type { Clause } from '@clausier/clauses';
import { instantMs } from '@clausier/kernel';
import { contracts } from '../contracts/contracts.js';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { REVIEW_READERS } from '../grants/readers.js';
import { reached, type Condition } from '../grants/reach.js';
import { rowOf, rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { idParam, yearParam } from '../query/params.js';
import { defineQuery, momentOf } from '../query/query.js';
import { needGroups } from './need-groups.js';
import { operationsOf } from './operations.js';
import type { PurchaseChange } from './purchase-changes.js';
import type { PurchaseLine } from './purchase-line.js';
import { reviews } from './reviews.js';
import { statusOf, type DirectorateRow } from './status.js';

interface CampaignRow {
  readonly buyer: string;
  readonly year: number;
  readonly answersDueMs: number;
}

/** A lot and its decision, absent while there is none. Hours in centihours. */
interface LotLine {
  readonly purchase: string;
  /** The lot is not decided yet, or its decision no longer fits the purchase. */
  readonly open: boolean;
  readonly clauses?: readonly Clause[];
}

/**
 * `GET /reviews/:buyer/:year`: each directorate of the asker's reach, with its purchases and decisions, and what was put
 * right or withdrawn, both versions. The works operations of that reach stand beside, with their former versions.
 */
export const reviewBoard = defineQuery({
  name: 'review-board',
  path: '/reviews/:buyer/:year',
  summary:
    'Donne le tableau d’une campagne de programmation : directions, achats, décisions et heures programmées, opérations de travaux et leurs versions antérieures.',
  params: z.strictObject({ buyer: idParam, year: yearParam }),
  roles: REVIEW_READERS,
  reads: [reviews, contracts, grants, directory],
  answer: (sql, { buyer, year }, context) => {
    const campaign = campaignOf(sql, buyer, Number(year));
    if (!campaign) return undefined;
    const scope = reached({ buyer: 'r.buyer', directorate: 'r.directorate' }, context);
    const directorates = directoratesOf(sql, campaign, scope);
    if (directorates.length === 0) return undefined;
    const purchases = purchasesOf(sql, campaign, scope);
    const lots = Map.groupBy(lotsOf(sql, campaign, scope), ({ purchase }) => purchase);
    const lines = purchases.map(({ dutyPosition: _position, duty: socialDuty, ...purchase }) => {
      const own = (lots.get(purchase.purchase) ?? []).map(({ purchase: _purchase, ...lot }) => lot);
      return { ...purchase, socialDuty, ...counted(own), lots: own };
    });
    const changes = Map.groupBy(changesOf(sql, campaign, scope), ({ directorate }) => directorate);
    const overdue = campaign.answersDueMs <= instantMs(momentOf(context));
    const { answersDueMs: _ms, ...header } = campaign;
    return {
      ...header,
      ...summed(lines),
      submitted: directorates.filter(({ submittedOn }) => submittedOn !== undefined).length,
      directorates: directorates.map((row) => {
        const own = lines.filter(({ directorate }) => directorate === row.directorate);
        const changed = (changes.get(row.directorate) ?? []).map(({ directorate: _directorate, ...change }) => change);
        return { ...row, status: statusOf(row, overdue), ...summed(own), purchases: own, changes: changed };
      }),
      operations: operationsOf(sql, buyer, scope),
      groups: needGroups(purchases).map(({ duty: socialDuty, ...group }) => ({ ...group, socialDuty })),
    };
  },
});

/** Lots decided and hours programmed by the clauses decided, centihours. */
function counted(lots: readonly Omit<LotLine, 'purchase'>[]) {
  return {
    decided: lots.filter(({ open }) => !open).length,
    toDecide: lots.filter(({ open }) => open).length,
    programmedCentihours: lots
      .flatMap(({ clauses = [] }) => clauses)
      .reduce((sum, { agreedCentihours = 0 }) => sum + agreedCentihours, 0),
  };
}

function summed(purchases: readonly ReturnType<typeof counted>[]) {
  const total = (of: keyof ReturnType<typeof counted>) => purchases.reduce((sum, purchase) => sum + purchase[of], 0);
  const lots = { decisions: total('decided'), toDecide: total('toDecide') };
  return { purchaseCount: purchases.length, ...lots, programmedCentihours: total('programmedCentihours') };
}

function campaignOf(sql: Sql, buyer: string, year: number): CampaignRow | undefined {
  return rowOf<CampaignRow>(
    sql,
    `SELECT c.buyer, b.official_name AS buyer_name, c.year, c.status, c.opened_on, c.answers_due_on, c.answers_due_ms,
       c.closed_on, c.reason, c.missing_json, coalesce(b.illustrative_flag, 0) AS illustrative_flag
     FROM reviews_campaign c LEFT JOIN directory_buyer b ON b.buyer = c.buyer WHERE c.buyer = ? AND c.year = ?`,
    buyer,
    year,
  );
}

function directoratesOf(sql: Sql, { buyer, year }: CampaignRow, scope: Condition): readonly DirectorateRow[] {
  return rowsOf<DirectorateRow>(
    sql,
    `SELECT r.directorate, d.official_name, r.invited_on, r.reminders, r.reminded_on, r.escalated_on, r.submitted_on,
       r.late_flag, r.last_type, r.last_on, r.last_actor, r.last_kind
     FROM reviews_directorate r
     LEFT JOIN directory_directorate d ON d.buyer = r.buyer AND d.directorate = r.directorate
     WHERE r.buyer = ? AND r.year = ? AND ${scope.sql} ORDER BY r.directorate`,
    buyer,
    year,
    ...scope.values,
  );
}

function purchasesOf(sql: Sql, { buyer, year }: CampaignRow, scope: Condition): readonly PurchaseLine[] {
  return rowsOf<PurchaseLine>(
    sql,
    `SELECT r.purchase, r.directorate, r.official_name, r.family, r.category, r.need_group AS "group", r.operation,
       r.estimated_value_cents, r.planned_launch_on, r.duration_months, r.duty_json, r.duty_position, r.late_flag,
       r.declared_on, r.corrected_on, c.planned_on AS contract_planned_on
     FROM reviews_purchase r
     LEFT JOIN contracts_contract c ON c.contract = r.purchase AND c.programme = r.programme
     WHERE r.buyer = ? AND r.year = ? AND ${scope.sql} ORDER BY r.directorate, r.purchase`,
    buyer,
    year,
    ...scope.values,
  );
}

function lotsOf(sql: Sql, { buyer, year }: CampaignRow, scope: Condition): readonly LotLine[] {
  return rowsOf<LotLine>(
    sql,
    `SELECT l.purchase, l.lot, l.official_name, l.estimated_value_cents, l.advice, l.sized_centihours,
       l.open_flag, l.decision,
       l.decided_on, l.clauses_json, l.reason, l.ground
     FROM reviews_lot l JOIN reviews_purchase r ON r.programme = l.programme AND r.purchase = l.purchase
     WHERE r.buyer = ? AND r.year = ? AND ${scope.sql} ORDER BY l.purchase, l.rank`,
    buyer,
    year,
    ...scope.values,
  );
}

/** What was put right or withdrawn, in the order of entry. */
function changesOf(sql: Sql, { buyer, year }: CampaignRow, scope: Condition): readonly PurchaseChange[] {
  return rowsOf<PurchaseChange>(
    sql,
    `SELECT r.purchase, r.directorate, r.kind, r.changed_on, r.reason, r.before_json, r.after_json
     FROM reviews_change r WHERE r.buyer = ? AND r.year = ? AND ${scope.sql} ORDER BY length(r.position), r.position`,
    buyer,
    year,
    ...scope.values,
  );
}
