import { z } from 'zod';
import { contracts } from '../contracts/contracts.js';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { EVALUATION_READERS } from '../grants/readers.js';
import { reached } from '../grants/reach.js';
import { rowOf, rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { idParam } from '../query/params.js';
import { defineQuery, type QueryContext } from '../query/query.js';
import { evaluations } from './evaluations.js';

/** A row about one opening of the evaluation. */
interface OfOpening {
  readonly occurrence: number;
}

/** `GET /evaluations/local/:contract`: the last version first, the earlier ones beside it. */
export const localEvaluation = defineQuery({
  name: 'local-evaluation',
  path: '/evaluations/local/:contract',
  summary: 'Donne l’évaluation locale d’un marché : chiffres figés, appréciations, signatures et versions.',
  params: z.strictObject({ contract: idParam }),
  roles: EVALUATION_READERS,
  reads: [evaluations, contracts, grants, directory],
  answer: (sql, { contract }, context) => {
    const found = headerOf(sql, contract, context);
    if (!found) return undefined;
    const { occurrence: current, ...header } = found;
    const signatures = Map.groupBy(signaturesOf(sql, contract), ({ occurrence }) => occurrence);
    const versions = versionsOf(sql, contract).map((version) => ({
      ...version,
      signatures: (signatures.get(version.occurrence) ?? []).map(
        ({ occurrence: _occurrence, ...signature }) => signature,
      ),
    }));
    return {
      ...header,
      ...versions.find(({ occurrence }) => occurrence === current),
      earlier: versions.filter(({ occurrence }) => occurrence !== current),
      assessments: assessmentsOf(sql, contract, 'replaced_on IS NULL AND withdrawn_on IS NULL'),
      earlierAssessments: assessmentsOf(sql, contract, 'replaced_on IS NOT NULL OR withdrawn_on IS NOT NULL'),
    };
  },
});

function headerOf(sql: Sql, contract: string, context: QueryContext): OfOpening | undefined {
  const scope = reached({ buyer: 'e.buyer', directorate: 'e.directorate', contract: 'e.contract' }, context);
  return rowOf<OfOpening>(
    sql,
    `SELECT e.contract, e.buyer, b.official_name AS buyer_name, e.directorate, d.official_name AS directorate_name,
       c.official_name, e.occurrence, e.status, e.last_on, e.last_actor,
       coalesce(b.illustrative_flag, 0) AS illustrative_flag
     FROM evaluations_local e
     LEFT JOIN contracts_contract c ON c.contract = e.contract
     LEFT JOIN directory_buyer b ON b.buyer = e.buyer
     LEFT JOIN directory_directorate d ON d.buyer = e.buyer AND d.directorate = e.directorate
     WHERE e.contract = ? AND ${scope.sql}`,
    contract,
    ...scope.values,
  );
}

/** Figures frozen by each opening. */
function versionsOf(sql: Sql, contract: string): readonly OfOpening[] {
  return rowsOf<OfOpening>(
    sql,
    `SELECT occurrence, position, opened_on, figures_json, persons, penalties_cents, required_signatures_json,
       signatures_due_on, closed_on, reopened_on, reopened_cause, reopened_reason
     FROM evaluations_frozen WHERE contract = ? ORDER BY occurrence DESC`,
    contract,
  );
}

/** As recorded, indicator by indicator. One that stands no longer says since when, and why where it was withdrawn. */
function assessmentsOf(sql: Sql, contract: string, which: string): readonly object[] {
  return rowsOf(
    sql,
    `SELECT indicator, point_zero, expected, perceived, real, recorded_on, replaced_on, withdrawn_on, withdrawn_reason
     FROM evaluations_assessment WHERE contract = ? AND (${which}) ORDER BY indicator, nth`,
    contract,
  );
}

function signaturesOf(sql: Sql, contract: string): readonly OfOpening[] {
  return rowsOf<OfOpening>(
    sql,
    `SELECT occurrence, signed_as AS "as", actor, signed_on FROM evaluations_signature
     WHERE contract = ? ORDER BY occurrence, signed_on, signed_as`,
    contract,
  );
}
