import { accept, canonicalJson, f, optional, slicesOf, unchanged, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { lineShape, supplyEvents } from '../events/supply-events.js';
import { canteenFact, supplyContractsFact } from '../facts.js';
import type { SupplyLine, SupplyState } from '../model/state.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { lineRefusal, type Line, type LineContext } from '../rules/line.js';
import { qualityOf } from '../rules/quality.js';
import { canteenOf, supplyScope } from '../rules/scope.js';

export const declareSupplies = slicesOf(supply)({
  name: 'DeclareSupplies',
  summary: 'Saisit des achats de denrées d’un restaurant pour un trimestre.',
  body: { lines: z.array(f.object(lineShape)).min(1).max(500) },
  facts: {
    canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) },
    contracts: { fact: optional(supplyContractsFact), key: ({ data }) => contractsOf(data.lines) },
  },
  permission: {
    roles: ['canteenManager', 'correspondent'],
    scope: (_, { id, data }, { canteen }) => {
      const scope = supplyScope(id, canteen);
      return scope && { ...scope, suppliers: soleSupplier(data.lines) };
    },
  },
  decide(state, { id, data, on }, { canteen, contracts = [] }) {
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const { buyer, registeredOn: previous } = canteen;
    if (on < previous)
      return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’inscription du restaurant', previous }, 'on');

    const { lines } = data;
    const context = { quarter: parts.quarter, on, buyer, contracts };
    for (const [index, line] of lines.entries()) {
      const refusal = repeated(line, lines.slice(0, index)) ?? faultOf(line, state, context);
      if (refusal) return within(refusal, `lines.${index}`);
    }
    const added = lines.filter(({ line }) => !recordedLine(state, line));
    if (added.length === 0) return unchanged;
    const classed = added.map((line) => ({ ...line, quality: qualityOf(line.labels, line.on) }));
    return accept(supplyEvents.SuppliesDeclared({ ...parts, buyer, lines: classed }));
  },
});

/**
 * R12: a supplier's correspondent enters a list in which every line names that supplier. A list that names several
 * suppliers, or has a line without one, is for the canteen to enter.
 */
function soleSupplier(lines: readonly Line[]): readonly string[] {
  const suppliers = new Set(lines.map(({ supplier }) => supplier));
  const [supplier] = suppliers;
  return suppliers.size === 1 && supplier !== undefined ? [supplier] : [];
}

function contractsOf(lines: readonly Line[]): string | undefined {
  const contracts = new Set(lines.flatMap(({ contract }) => contract ?? []));
  return contracts.size === 0 ? undefined : [...contracts].sort().join(',');
}

function repeated({ line }: Line, earlier: readonly Line[]): Refusal | undefined {
  return earlier.some((other) => other.line === line) ? refuse('LINE_REPEATED', { line }) : undefined;
}

/** A line already recorded with the same content is accepted and changes nothing. */
function faultOf(line: Line, state: SupplyState, context: LineContext): Refusal | undefined {
  const known = recordedLine(state, line.line);
  if (!known) return lineRefusal(line, context);
  return sameContent(known, line) ? undefined : refuse('LINE_ALREADY_DECLARED', { line: line.line });
}

function recordedLine(state: SupplyState, line: string): SupplyLine | undefined {
  return state.lines.find((candidate) => candidate.line === line);
}

function within(refusal: Refusal, path: string): Refusal {
  return { ...refusal, path: refusal.path === undefined ? path : `${path}.${refusal.path}` };
}

function sameContent(known: SupplyLine, line: Line): boolean {
  const {
    quality: _quality,
    status: _status,
    declaredBy: _by,
    declaredOn: _on,
    validatedOn: _validated,
    ...told
  } = known;
  return canonicalJson(told) === canonicalJson(line);
}
