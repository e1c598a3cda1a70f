import { accept, f, slicesOf, unchanged, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { correctionShape, supplyEvents } from '../events/supply-events.js';
import { canteenFact } from '../facts.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { corrected, correctionRefused, isMade, type Correction } from '../rules/correction.js';
import { isRepeated } from '../rules/entry.js';
import { canteenOf, supplyScope } from '../rules/scope.js';

/** R10: a validated line is corrected by a line of its own, a signed difference with a reason. Nothing is edited. */
export const correctSupplies = slicesOf(supply)({
  name: 'CorrectSupplies',
  summary: 'Corrige des achats validés par des écarts signés et motivés (erreur, avoir), sans rien effacer.',
  body: { lines: z.array(f.object(correctionShape)).min(1).max(500), confirmFlags: f.optional(f.flag()) },
  facts: { canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) } },
  permission: { roles: ['canteenManager'], scope: (_, { id }, { canteen }) => supplyScope(id, canteen) },
  decide(state, { id, data, on }, { canteen }) {
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const fresh: Correction[] = [];
    let after = state;
    for (const [index, correction] of data.lines.entries()) {
      if (isRepeated(data.lines, index)) return at(index, refuse('LINE_REPEATED', { line: correction.line }));
      if (isMade(state, correction)) continue;
      const refusal = correctionRefused(after, correction, { on, confirmed: data.confirmFlags === true });
      if (refusal) return at(index, refusal);
      fresh.push(correction);
      after = corrected(after, correction, on);
    }
    if (fresh.length === 0) return unchanged;
    return accept(supplyEvents.SuppliesCorrected({ ...parts, buyer: canteen.buyer, lines: fresh }));
  },
});

function at(index: number, refusal: Refusal): Refusal {
  if (refusal.path === 'on') return refusal;
  return { ...refusal, path: ['lines', index, refusal.path].filter((part) => part !== undefined).join('.') };
}
