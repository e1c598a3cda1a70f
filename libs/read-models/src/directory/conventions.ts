import { z } from 'zod';
import { grants } from '../grants/grants.js';
import { reached } from '../grants/reach.js';
import { CONVENTION_READERS } from '../grants/readers.js';
import { rowOf, rowsOf } from '../model/rows.js';
import { idParam } from '../query/params.js';
import { defineQuery } from '../query/query.js';
import { directory } from './directory.js';

interface ConventionTerms {
  readonly officialName: string;
  readonly fromOn: string;
  readonly untilOn?: string;
}

/** A convention as it was before somebody amended it. */
interface ConventionBefore extends ConventionTerms {
  readonly amendedOn: string;
  readonly reason: string;
}

/** A convention as it stands; `endedOn` and `reason` where it was ended before its term. */
interface ConventionLine extends ConventionTerms {
  readonly convention: string;
  readonly body: string;
  readonly endedOn?: string;
  readonly reason?: string;
}

/** `GET /conventions/:buyer`: the conventions of a buyer, each with its former versions in the order of entry. */
export const conventionList = defineQuery({
  name: 'convention-list',
  path: '/conventions/:buyer',
  summary: 'Donne les conventions d’un acheteur avec leurs facilitateurs, et leurs versions antérieures.',
  params: z.strictObject({ buyer: idParam }),
  roles: CONVENTION_READERS,
  reads: [directory, grants],
  answer: (sql, { buyer }, context) => {
    const scope = reached({ buyer: 'b.buyer' }, context);
    const header = rowOf<{ readonly buyer: string; readonly buyerName: string; readonly illustrative: boolean }>(
      sql,
      `SELECT b.buyer, b.official_name AS buyer_name, b.illustrative_flag FROM directory_buyer b
       WHERE b.buyer = ? AND ${scope.sql}`,
      buyer,
      ...scope.values,
    );
    if (!header) return undefined;
    const known = rowsOf<ConventionLine>(
      sql,
      `SELECT convention, body, official_name, from_on, until_on, ended_on, reason FROM directory_convention
       WHERE buyer = ? ORDER BY from_on, convention`,
      buyer,
    );
    const before = Map.groupBy(
      rowsOf<ConventionBefore & { readonly convention: string }>(
        sql,
        `SELECT b.convention, b.official_name, b.from_on, b.until_on, b.amended_on, b.reason
         FROM directory_convention_before b JOIN directory_convention c ON c.convention = b.convention
         WHERE c.buyer = ? ORDER BY length(b.position), b.position`,
        buyer,
      ),
      ({ convention }) => convention,
    );
    const conventions = known.map((one) => {
      const amended = (before.get(one.convention) ?? []).map(({ convention: _convention, ...version }) => version);
      return { ...one, amended };
    });
    return { ...header, conventions };
  },
});
