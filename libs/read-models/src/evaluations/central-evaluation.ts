import { z } from 'zod';
import { ROLES, type Role } from '@clausier/kernel';
import { publishable, type PersonTable } from '@clausier/evaluation';
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

/** Who sees the figures of its own buyer's year whole until they are published: R11 suppresses what is published. */
const MISSION: ReadonlySet<Role> = new Set(['essHead', 'essOfficer']);

interface Perimeters {
  readonly closed?: readonly string[] | undefined;
  readonly activity?: readonly string[] | undefined;
  readonly missing?: readonly { readonly directorate: string; readonly contract: string }[] | undefined;
}

interface CentralRow extends Perimeters {
  readonly buyer: string;
  readonly year: number;
  readonly indicators?: readonly ComputedIndicator[];
  readonly personTables?: readonly PersonTable[];
}

interface PublicationRow extends Perimeters {
  readonly indicators: readonly ComputedIndicator[];
  readonly withheld: readonly WithheldKey[];
}

/** `GET /evaluations/central/:buyer/:year`: the published versions for all; for insiders, also a year not published yet. */
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
    const { closed, activity, missing, indicators, personTables = [], ...header } = row;
    const [latest, ...earlier] = publications.map((publication) => shownPublication(publication, insider));
    const mission = insider && MISSION.has(context.role);
    const preview = insider && indicators ? previewOf({ indicators, personTables }, mission) : {};
    return {
      ...header,
      provisional: latest === undefined,
      ...shownPerimeters({ closed, activity, missing }, insider),
      ...(latest ?? preview),
      earlier,
    };
  },
});

/** A year in the making: whole for the mission, for the others as it would be published. */
function previewOf(figures: Required<Pick<CentralRow, 'indicators' | 'personTables'>>, mission: boolean) {
  if (mission) return { indicators: shownIndicators(figures.indicators, []), personTables: figures.personTables };
  const { withheld, personTables } = publishable(figures);
  return { indicators: shownIndicators(figures.indicators, withheld), personTables };
}

function shownPublication({ indicators, closed, activity, missing, ...publication }: PublicationRow, insider: boolean) {
  return {
    ...publication,
    ...shownPerimeters({ closed, activity, missing }, insider),
    indicators: shownIndicators(indicators, publication.withheld),
  };
}

/** The contracts for insiders; for everybody else how many there are. */
function shownPerimeters({ closed = [], activity = [], missing = [] }: Perimeters, insider: boolean) {
  return {
    perimeter: insider ? { closed, activity, missing } : { closed: closed.length, activity: activity.length },
    missingByDirectorate: countedByDirectorate(missing),
  };
}

function centralRow(sql: Sql, buyer: string, year: number): CentralRow | undefined {
  return rowOf<CentralRow>(
    sql,
    `SELECT e.buyer, b.official_name AS buyer_name, e.year, e.status, e.opened_on, e.freeze_on, e.publication_due_on,
       e.frozen_on, e.position, e.head_hash, e.closed_json, e.activity_json, e.missing_json, e.indicators_json,
       e.person_tables_json,
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
    `SELECT version, published_on, position, illustrative_flag, indicators_json, person_tables_json, withheld_json,
       closed_json, activity_json, missing_json
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

function countedByDirectorate(missing: NonNullable<Perimeters['missing']>): readonly object[] {
  const groups = Map.groupBy(missing, ({ directorate }) => directorate);
  return [...groups].map(([directorate, contracts]) => ({ directorate, contracts: contracts.length }));
}
