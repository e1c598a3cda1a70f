import type { OperationState } from '@clausier/programming';
import type { Condition } from '../grants/reach.js';
import { rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

interface OperationTerms {
  readonly officialName: string;
  readonly estimatedValueCents: number;
  readonly cohort?: string | undefined;
}

/** The terms of an operation before somebody amended them. */
interface OperationBefore extends OperationTerms {
  readonly amendedOn: string;
  readonly reason: string;
}

/** A works operation, whatever the year of its purchases, with its former versions in the order of entry. */
export interface OperationLine extends OperationTerms {
  readonly operation: string;
  readonly directorate: string;
  readonly definedOn: string;
  readonly amended: readonly OperationBefore[];
}

/** The operations of a buyer in reach of the asker. `scope` stands on `r`. */
export function operationsOf(sql: Sql, buyer: string, scope: Condition): readonly OperationLine[] {
  const known = rowsOf<{ readonly operation: string; readonly state: OperationState }>(
    sql,
    `SELECT r.operation, r.state_json FROM reviews_operation r WHERE r.buyer = ? AND ${scope.sql} ORDER BY r.operation`,
    buyer,
    ...scope.values,
  );
  const before = Map.groupBy(
    rowsOf<OperationBefore & { readonly operation: string }>(
      sql,
      `SELECT b.operation, b.official_name, b.estimated_value_cents, b.cohort, b.amended_on, b.reason
       FROM reviews_operation_before b JOIN reviews_operation r ON r.operation = b.operation
       WHERE r.buyer = ? AND ${scope.sql} ORDER BY length(b.position), b.position`,
      buyer,
      ...scope.values,
    ),
    ({ operation }) => operation,
  );
  return known.flatMap(({ operation, state: { operation: terms } }) => {
    if (!terms) return [];
    const { directorate, officialName, estimatedValueCents, cohort, definedOn } = terms;
    const amended = (before.get(operation) ?? []).map(({ operation: _operation, ...version }) => version);
    const line = { operation, directorate, officialName, estimatedValueCents, definedOn, amended };
    return [cohort === undefined ? line : { ...line, cohort }];
  });
}
