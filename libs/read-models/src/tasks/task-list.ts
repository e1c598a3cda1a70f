import { z } from 'zod';
import { ROLES } from '@clausier/kernel';
import { contracts } from '../contracts/contracts.js';
import { directory } from '../directory/directory.js';
import { grants } from '../grants/grants.js';
import { TASK_READERS } from '../grants/readers.js';
import { pageAfter, pageOf, pageParams, rowsWanted } from '../query/paging.js';
import { dateParam, idParam } from '../query/params.js';
import { defineQuery } from '../query/query.js';
import { PLACE_COLUMNS, openTaskRows, placeOf, taskOf } from './open-tasks.js';
import { merged, stalledRows } from './stalled-acts.js';
import { tasks } from './tasks.js';

/**
 * `GET /tasks`: what is to be done in the asker's reach, most urgent first, in pages. The mission also sees the acts of
 * processes that fail again and again.
 */
export const taskList = defineQuery({
  name: 'task-list',
  path: '/tasks',
  summary:
    'Liste les tâches de votre périmètre : en retard d’abord, puis échéance la plus proche. `mine=true` : celles que votre rôle peut accomplir aujourd’hui ; `dueBy` : sans ce qui échoit après ce jour.',
  params: z.strictObject({
    buyer: idParam.optional(),
    directorate: idParam.optional(),
    contract: idParam.optional(),
    owner: z.enum(ROLES).optional(),
    mine: z.enum(['true', 'false']).optional(),
    dueBy: dateParam.optional(),
    ...pageParams,
  }),
  roles: TASK_READERS,
  reads: [tasks, contracts, grants, directory],
  answer: (sql, params, context) => {
    const filters = { ...params, mine: params.mine === undefined ? undefined : params.mine === 'true' };
    const [wanted, after] = [rowsWanted(params), pageAfter(params, PLACE_COLUMNS)];
    const open = openTaskRows(sql, context, filters, wanted, after);
    const rows = merged(open, stalledRows(sql, context, filters, after)).slice(0, wanted);
    const { items, ...rest } = pageOf(rows, params, placeOf);
    return { items: items.map((row) => taskOf(row, context)), ...rest };
  },
});
