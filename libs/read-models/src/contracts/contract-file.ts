import { z } from 'zod';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { CONTRACT_READERS } from '../grants/readers.js';
import { rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { idParam } from '../query/params.js';
import { defineQuery, type QueryContext } from '../query/query.js';
import { openTasks } from '../tasks/open-tasks.js';
import { tasks } from '../tasks/tasks.js';
import { contractHeader } from './contract-header.js';
import { contracts } from './contracts.js';
import { ledgerOf } from './lot-ledger.js';
import { lotRows } from './lot-rows.js';
import { EVERY_ROW, ownRows } from './scope.js';
import { supplierLots } from './supplier-lots.js';

/** Open acts shown on the file; the work list has the rest. */
const NEXT_ACTS = 20;

/** `GET /contracts/:contract`: everything the asker may see of one contract; correspondents see what is their own. */
export const contractFile = defineQuery({
  name: 'contract-file',
  path: '/contracts/:contract',
  summary: 'Donne la fiche d’un marché : étape, lots, clauses, compte d’heures, relevés, achats et évaluation.',
  params: z.strictObject({ contract: idParam }),
  roles: CONTRACT_READERS,
  reads: [contracts, grants, directory, tasks],
  answer: (sql, { contract }, context) => {
    const header = contractHeader(sql, contract, context);
    if (!header) return undefined;
    const supplierSide = context.role === 'correspondent';
    return {
      ...header,
      facilitators: facilitatorsOf(sql, contract),
      nextActs: openTasks(sql, context, { contract }, NEXT_ACTS),
      lots: supplierSide ? supplierLots(sql, contract, context) : buyerLots(sql, contract),
      statements: statementsOf(sql, contract, context),
      noHours: noHoursOf(sql, contract, context),
      supplies: suppliesOf(sql, contract, context),
    };
  },
});

function buyerLots(sql: Sql, contract: string): readonly object[] {
  return lotRows(sql, contract, EVERY_ROW).map((lot) => ({ ...lot, ledger: ledgerOf(sql, contract, lot) }));
}

function facilitatorsOf(sql: Sql, contract: string): readonly unknown[] {
  const assigned = 'SELECT body, convention, assigned_on FROM contracts_facilitator WHERE contract = ? ORDER BY body';
  return rowsOf(sql, assigned, contract);
}

/** Hours in centihours. `validatedCentihours` is the figure before the corrections. */
function statementsOf(sql: Sql, contract: string, context: QueryContext): readonly unknown[] {
  const own = ownRows('s.employer', context);
  return rowsOf(
    sql,
    `SELECT s.statement, s.month, s.lot, s.clause, s.employer, s.participant, s.headcount, s.modality, s.from_on, s.until_on,
       s.declared_centihours, s.training_centihours, s.validated_centihours, s.corrections_json, s.status, s.reason,
       s.flags_json, s.on_behalf_of, s.declared_by, s.declared_on, s.reviewed_by, s.reviewed_on
     FROM contracts_statement s WHERE s.contract = ? AND ${own.sql} ORDER BY s.month, s.lot, s.statement`,
    contract,
    ...own.values,
  );
}

function noHoursOf(sql: Sql, contract: string, context: QueryContext): readonly unknown[] {
  const own = ownRows('n.employer', context);
  return rowsOf(
    sql,
    `SELECT n.month, n.lot, n.employer, n.reason, n.declared_on FROM contracts_no_hours n
     WHERE n.contract = ? AND ${own.sql} ORDER BY n.month, n.lot, n.employer`,
    contract,
    ...own.values,
  );
}

function suppliesOf(sql: Sql, contract: string, context: QueryContext): readonly unknown[] {
  const own = ownRows('s.supplier', context);
  return rowsOf(
    sql,
    `SELECT s.canteen, k.official_name AS canteen_name, s.quarter, s.line, s.lot, s.supplier, s.bought_on, s.family,
       s.quality, s.value_cents, s.labels_json, s.local_flag, s.local_definition, s.distance_km, s.direct_flag,
       s.flags_json, s.earlier_json, s.validated_flag, s.withdrawn_flag, s.withdrawn_for, s.corrections_json,
       s.counted_cents
     FROM contracts_supply_line s LEFT JOIN directory_canteen k ON k.canteen = s.canteen
     WHERE s.contract = ? AND ${own.sql} ORDER BY s.bought_on, s.canteen, s.line`,
    contract,
    ...own.values,
  );
}
