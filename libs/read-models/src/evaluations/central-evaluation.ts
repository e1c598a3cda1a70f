import { z } from 'zod';
import { ROLES, type Role } from '@clausier/kernel';
import { withheld } from '@clausier/evaluation';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { reached } from '../grants/reach.js';
import { rowOf, rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { idParam, yearParam } from '../query/params.js';
import { defineQuery, type QueryContext } from '../query/query.js';
import { evaluations } from './evaluations.js';
import { shownIndicators, type ComputedIndicator, type WithheldKey } from './indicator-view.js';

/** Who sees a year before its publication, and the contracts behind it (R12). */
const INSIDERS: ReadonlySet<Role> = new Set(['essHead', 'essOfficer', 'auditor', 'dpo', 'elected', 'transversalGroup']);

interface CentralRow {
  readonly buyer: string;
  readonly year: number;
  readonly status: 'open' | 'frozen' | 'published';
  readonly position?: string;
  readonly closed?: readonly string[];
  readonly activity?: readonly string[];
  readonly missing?: readonly { readonly directorate: string; readonly contract: string }[];
  readonly indicators?: readonly ComputedIndicator[];
  readonly illustrative: boolean;
}

interface PublicationRow {
  readonly version: number;
  readonly publishedOn: string;
  readonly position: string;
  readonly illustrative: boolean;
  readonly indicators: readonly ComputedIndicator[];
  readonly personTables: readonly unknown[];
  readonly withheld: readonly WithheldKey[];
}

/** `GET /evaluations/central/:buyer/:year`: the published versions for all; for the mission, also a year not published yet. */
export const centralEvaluation = defineQuery({
  name: 'central-evaluation',
  path: '/evaluations/central/:buyer/:year',
  summary: 'Donne l’évaluation centrale d’une année : périmètres, indicateurs et versions publiées.',
  params: z.strictObject({ buyer: idParam, year: yearParam }),
  roles: ROLES,
  reads: [evaluations, grants, directory],
  answer: (sql, { buyer, year }, context) => {
    const row = centralRow(sql, buyer, Number(year));
    if (!row) return undefined;
    const insider = isInsider(sql, buyer, context);
    const publications = publicationsOf(sql, row);
    if (!insider && publications.length === 0) return undefined;
    const { closed = [], activity = [], missing = [], indicators, ...header } = row;
    const [latest, ...earlier] = publications.map(shownPublication);
    const preview = insider && indicators ? { indicators: shownIndicators(indicators, withheld(indicators)) } : {};
    return {
      ...header,
      provisional: latest === undefined,
      perimeter: insider ? { closed, activity, missing } : { closed: closed.length, activity: activity.length },
      missingByDirectorate: countedByDirectorate(missing),
      ...(latest ?? preview),
      earlier,
    };
  },
});

function shownPublication({ indicators, ...publication }: PublicationRow) {
  return { ...publication, indicators: shownIndicators(indicators, publication.withheld) };
}

function centralRow(sql: Sql, buyer: string, year: number): CentralRow | undefined {
  return rowOf<CentralRow>(
    sql,
    `SELECT e.buyer, b.official_name AS buyer_name, e.year, e.status, e.opened_on, e.freeze_on, e.publication_due_on,
       e.frozen_on, e.position, e.head_hash, e.closed_json, e.activity_json, e.missing_json, e.indicators_json,
       coalesce(e.illustrative_flag, b.illustrative_flag, 0) AS illustrative_flag
     FROM evaluations_central e LEFT JOIN directory_buyer b ON b.buyer = e.buyer
     WHERE e.buyer = ? AND e.year = ?`,
    buyer,
    year,
  );
}

/** The last version first. */
function publicationsOf(sql: Sql, { buyer, year }: CentralRow): readonly PublicationRow[] {
  return rowsOf<PublicationRow>(
    sql,
    `SELECT version, published_on, position, illustrative_flag, indicators_json, person_tables_json, withheld_json
     FROM evaluations_publication WHERE buyer = ? AND year = ? ORDER BY version DESC`,
    buyer,
    year,
  );
}

function isInsider(sql: Sql, buyer: string, context: QueryContext): boolean {
  if (!INSIDERS.has(context.role)) return false;
  const scope = reached({ buyer: 'b.buyer' }, context);
  const known = `SELECT 1 FROM directory_buyer b WHERE b.buyer = ? AND ${scope.sql}`;
  return sql.get(known, buyer, ...scope.values) !== undefined;
}

function countedByDirectorate(missing: NonNullable<CentralRow['missing']>): readonly object[] {
  const groups = Map.groupBy(missing, ({ directorate }) => directorate);
  return [...groups].map(([directorate, contracts]) => ({ directorate, contracts: contracts.length }));
}
