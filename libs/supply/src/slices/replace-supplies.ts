import { accept, f, optional, slicesOf, unchanged, type Command } from '@clausier/kernel';
import { z } from 'zod';
import { CHANGE_REASONS, lineShape, supplyEvents } from '../events/supply-events.js';
import { canteenFact, supplyContractsFact } from '../facts.js';
import type { SupplyState } from '../model/state.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { enteredLines, lineOf, sameContent, type Fault } from '../rules/entry.js';
import { contractsNamed, type Line } from '../rules/line.js';
import { waitingLine } from '../rules/waiting-line.js';
import { canteenOf, linesNamed, scopeOfLines } from '../rules/scope.js';

/** R10: the declarer replaces a line that is not validated. What stood there before stays readable. */
export const replaceSupplies = slicesOf(supply)({
  name: 'ReplaceSupplies',
  summary: 'Remplace, avec un motif, des achats de denrées saisis et pas encore validés.',
  body: { lines: z.array(f.object(lineShape)).min(1).max(500), reason: f.code(CHANGE_REASONS) },
  facts: {
    canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) },
    contracts: { fact: optional(supplyContractsFact), key: ({ data }) => contractsNamed(data.lines) },
  },
  permission: {
    roles: ['canteenManager', 'correspondent'],
    scope: (state, { id, data: { lines } }, { canteen }) =>
      scopeOfLines(id, canteen, [
        ...lines,
        ...linesNamed(
          state,
          lines.map(({ line }) => line),
        ),
      ]),
  },
  decide(state, command, { canteen, contracts = [] }) {
    const { id, data, on } = command;
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const { buyer } = canteen;
    const context = { quarter: parts.quarter, on, buyer, contracts };
    const entered = enteredLines(data.lines, state, context, (line) => faultOf(line, state, command));
    if ('outcome' in entered) return entered;
    return entered.length === 0
      ? unchanged
      : accept(supplyEvents.SuppliesReplaced({ ...parts, buyer, lines: entered, reason: data.reason }));
  },
});

function faultOf(line: Line, state: SupplyState, { actor, on }: Command): Fault {
  const known = lineOf(state, line.line);
  if (known && known.status !== 'withdrawn' && sameContent(known, line)) return 'known';
  const waiting = waitingLine(state, line.line, on);
  if ('outcome' in waiting) return waiting;
  if (waiting.status === 'withdrawn') return refuse('LINE_WITHDRAWN', { line: line.line });
  return waiting.declaredBy === actor.id ? undefined : refuse('NOT_DECLARER', { line: line.line });
}
