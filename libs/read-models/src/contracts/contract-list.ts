import { z } from 'zod';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { CONTRACT_READERS } from '../grants/readers.js';
import { rowsOf } from '../model/rows.js';
import { pageAfter, pageOf, pageParams, rowsWanted } from '../query/paging.js';
import { idParam } from '../query/params.js';
import { defineQuery } from '../query/query.js';
import { contracts } from './contracts.js';
import { reachesContract } from './scope.js';

const STAGES = ['tendering', 'execution', 'localEvaluation', 'evaluated', 'abandoned', 'unsuccessful'] as const;

/** A contract as the list shows it; amounts in cents without tax. */
export interface ContractLine {
  readonly contract: string;
  readonly buyer: string;
  readonly buyerName?: string;
  readonly directorate: string;
  readonly directorateName?: string;
  readonly year: number;
  readonly officialName: string;
  readonly family: string;
  readonly category: string;
  readonly stage: (typeof STAGES)[number];
  readonly plannedLaunchOn: string;
  readonly notifiedOn?: string;
  readonly lots: number;
  readonly lastType: string;
  readonly lastOn: string;
  readonly lastActor: string;
  readonly lastRole?: string;
  readonly illustrative: boolean;
}

/** `GET /contracts`: those in the asker's reach, by name, in pages. */
export const contractList = defineQuery({
  name: 'contract-list',
  path: '/contracts',
  summary: 'Liste les marchés de votre périmètre, par intitulé.',
  params: z.strictObject({
    buyer: idParam.optional(),
    directorate: idParam.optional(),
    stage: z.enum(STAGES).optional(),
    ...pageParams,
  }),
  roles: CONTRACT_READERS,
  reads: [contracts, grants, directory],
  answer: (sql, params, context) => {
    const scope = reachesContract('c', context);
    const after = pageAfter(params, 2);
    const filters = [
      [params.buyer, 'c.buyer = ?'],
      [params.directorate, 'c.directorate = ?'],
      [params.stage, 'c.stage = ?'],
    ] as const;
    const wanted = filters.flatMap(([value, condition]) => (value === undefined ? [] : [{ value, condition }]));
    const rows = rowsOf<ContractLine>(
      sql,
      `SELECT c.contract, c.buyer, b.official_name AS buyer_name, c.directorate, d.official_name AS directorate_name,
         c.year, c.official_name, c.family, c.category, c.stage, c.planned_launch_on, c.notified_on,
         (SELECT count(*) FROM contracts_lot l WHERE l.contract = c.contract) AS lots,
         c.last_type, c.last_on, c.last_actor, c.last_role, coalesce(b.illustrative_flag, 0) AS illustrative_flag
       FROM contracts_contract c
       LEFT JOIN directory_buyer b ON b.buyer = c.buyer
       LEFT JOIN directory_directorate d ON d.buyer = c.buyer AND d.directorate = c.directorate
       WHERE ${[scope.sql, ...wanted.map(({ condition }) => condition), ...(after ? ['(c.official_name, c.contract) > (?, ?)'] : [])].join(' AND ')}
       ORDER BY c.official_name, c.contract LIMIT ?`,
      ...scope.values,
      ...wanted.map(({ value }) => value),
      ...(after ?? []),
      rowsWanted(params),
    );
    return pageOf(rows, params, ({ officialName, contract }) => [officialName, contract]);
  },
});
