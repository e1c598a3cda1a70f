import { accept, f, optional, slicesOf, unchanged } from '@clausier/kernel';
import { z } from 'zod';
import { lineShape, supplyEvents } from '../events/supply-events.js';
import { canteenFact, supplyContractsFact } from '../facts.js';
import type { SupplyState } from '../model/state.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { enteredLines, isCorrection, lineOf, sameContent, type Fault } from '../rules/entry.js';
import { contractsNamed, type Line } from '../rules/line.js';
import { canteenOf, scopeOfLines } from '../rules/scope.js';

export const declareSupplies = slicesOf(supply)({
  name: 'DeclareSupplies',
  summary: 'Saisit des achats de denrées d’un restaurant pour un trimestre.',
  body: { lines: z.array(f.object(lineShape)).min(1).max(500) },
  facts: {
    canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) },
    contracts: { fact: optional(supplyContractsFact), key: ({ data }) => contractsNamed(data.lines) },
  },
  permission: {
    roles: ['canteenManager', 'correspondent'],
    scope: (_, { id, data }, { canteen }) => scopeOfLines(id, canteen, data.lines),
  },
  decide(state, { id, data, on }, { canteen, contracts = [] }) {
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const { buyer, registeredOn: previous } = canteen;
    if (on < previous)
      return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’inscription du restaurant', previous }, 'on');

    const context = { quarter: parts.quarter, on, buyer, contracts };
    const entered = enteredLines(data.lines, state, context, (line) => faultOf(line, state));
    if ('outcome' in entered) return entered;
    return entered.length === 0
      ? unchanged
      : accept(supplyEvents.SuppliesDeclared({ ...parts, buyer, lines: entered }));
  },
});

/** A line already recorded with the same content is accepted and changes nothing. */
function faultOf(line: Line, state: SupplyState): Fault {
  if (isCorrection(state, line.line)) return refuse('REFERENCE_TAKEN', { line: line.line });
  const known = lineOf(state, line.line);
  if (!known) return undefined;
  if (known.status === 'withdrawn') return refuse('LINE_WITHDRAWN', { line: line.line });
  return sameContent(known, line) ? 'known' : refuse('LINE_ALREADY_DECLARED', { line: line.line });
}
