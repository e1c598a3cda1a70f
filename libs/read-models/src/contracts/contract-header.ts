import { rowOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import type { QueryContext } from '../query/query.js';
import { reachesContract } from './scope.js';

const SHOWN_TO_ALL = `c.contract, c.buyer, b.official_name AS buyer_name, c.directorate,
  d.official_name AS directorate_name, c.official_name, c.family, c.category, c.stage, c.duration_months,
  c.launched_on, c.notified_on, c.ended_on, c.ending, coalesce(b.illustrative_flag, 0) AS illustrative_flag`;

/** A supplier does not see estimates, the duty or the buyer's own papers. */
const BUYERS_OWN = `c.year, c.programme, c.operation, c.cohort, c.need_group AS "group", c.estimated_value_cents,
  c.planned_launch_on, c.duty_json AS social_duty_json, c.source, c.tracked_from, c.planned_on, c.documents_json, c.documents_set_aside_json, c.notified_cents, c.publication_due_on,
  c.published_on, c.evaluated_on, c.abandoned_on, c.abandoned_for, c.evaluation_json, c.last_type, c.last_on, c.last_at,
  c.last_actor, c.last_role`;

/**
 * What the file says of the contract as a whole; amounts in cents without tax. `undefined` when the contract is unknown
 * or out of the asker's reach.
 */
export function contractHeader(sql: Sql, contract: string, context: QueryContext): object | undefined {
  const scope = reachesContract('c', context);
  const columns = context.role === 'correspondent' ? SHOWN_TO_ALL : `${SHOWN_TO_ALL}, ${BUYERS_OWN}`;
  return rowOf<object>(
    sql,
    `SELECT ${columns} FROM contracts_contract c
     LEFT JOIN directory_buyer b ON b.buyer = c.buyer
     LEFT JOIN directory_directorate d ON d.buyer = c.buyer AND d.directorate = c.directorate
     WHERE c.contract = ? AND ${scope.sql}`,
    contract,
    ...scope.values,
  );
}
