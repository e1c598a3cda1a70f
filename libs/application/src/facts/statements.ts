import { lastDayOf } from '@clausier/calendar';
import { contract, existing, type StatementsFact } from '@clausier/contract';
import { hours, hoursId, monthsSince } from '@clausier/execution';
import type { FactResolver } from './resolver.js';

const KEY = /^(?<id>\w+)\.(?<year>\d{4})(?<month>\d{2})$/;

/** Key: `<contract>.<yyyymm>`. Empty months are read too, so that the append finds out when one was begun in between. */
export const statementsResolver: FactResolver<StatementsFact> = {
  resolve: async (load, key) => {
    const { id = '', year = '', month = '' } = KEY.exec(key)?.groups ?? {};
    const known = id === '' ? undefined : existing(await load.state(contract, id));
    if (!known) return { count: 0 };
    const months = monthsSince(known.plannedOn, lastDayOf(`${year}-${month}`));
    const states = await Promise.all(months.map((one) => load.state(hours, hoursId(id, one))));
    const standing = states.flatMap(({ statements }) => statements).filter(({ status }) => status !== 'rejected');
    return { count: standing.length };
  },
};
