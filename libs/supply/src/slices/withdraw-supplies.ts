import { accept, f, slicesOf, unchanged, type Command, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { CHANGE_REASONS, supplyEvents } from '../events/supply-events.js';
import { canteenFact } from '../facts.js';
import type { SupplyLine } from '../model/state.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { canteenOf, linesNamed, scopeOfLines } from '../rules/scope.js';
import { waitingLine } from '../rules/waiting-line.js';

/** R10: the declarer withdraws a line that is not validated. It never counts, and stays readable. */
export const withdrawSupplies = slicesOf(supply)({
  name: 'WithdrawSupplies',
  summary: 'Retire, avec un motif, des achats de denrées saisis et pas encore validés.',
  body: { lines: z.array(f.ref()).min(1).max(500), reason: f.code(CHANGE_REASONS) },
  facts: { canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) } },
  permission: {
    roles: ['canteenManager', 'correspondent'],
    scope: (state, { id, data }, { canteen }) => scopeOfLines(id, canteen, linesNamed(state, data.lines)),
  },
  decide(state, command, { canteen }) {
    const { id, data, on } = command;
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const lines: string[] = [];
    for (const [index, line] of data.lines.entries()) {
      const path = `lines.${index}`;
      if (data.lines.indexOf(line) < index) return refuse('LINE_REPEATED', { line }, path);
      const known = waitingLine(state, line, on);
      const refusal = 'outcome' in known ? known : notTheirs(known, command);
      if (refusal) return { ...refusal, path: refusal.path ?? path };
      if ('status' in known && known.status !== 'withdrawn') lines.push(line);
    }
    if (lines.length === 0) return unchanged;
    return accept(supplyEvents.SuppliesWithdrawn({ ...parts, buyer: canteen.buyer, lines, reason: data.reason }));
  },
});

/** The manager, who alone validates, also declines what another person entered. */
function notTheirs({ line, declaredBy }: SupplyLine, { actor }: Command): Refusal | undefined {
  const may = declaredBy === actor.id || actor.roles.includes('canteenManager');
  return may ? undefined : refuse('NOT_DECLARER', { line });
}
