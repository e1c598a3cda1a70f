import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { z } from 'zod';
import { supplyEvents } from '../events/supply-events.js';
import { canteenFact } from '../facts.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { canteenOf, supplyScope } from '../rules/scope.js';

export const validateSupplies = slicesOf(supply)({
  name: 'ValidateSupplies',
  summary: 'Valide des achats de denrées saisis pour le restaurant.',
  body: { lines: z.array(f.ref()).min(1).max(500) },
  facts: { canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) } },
  permission: { roles: ['canteenManager'], scope: (_, { id }, { canteen }) => supplyScope(id, canteen) },
  decide(state, { id, data, on }, { canteen }) {
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const fresh: string[] = [];
    for (const [index, line] of data.lines.entries()) {
      const path = `lines.${index}`;
      const known = state.lines.find((candidate) => candidate.line === line);
      if (!known) return refuse('LINE_UNKNOWN', { line }, path);
      if (fresh.includes(line)) return refuse('LINE_REPEATED', { line }, path);
      if (known.status === 'validated') continue;
      const previous = known.declaredOn;
      if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la saisie', previous }, 'on');
      fresh.push(line);
    }
    if (fresh.length === 0) return unchanged;
    return accept(supplyEvents.SuppliesValidated({ ...parts, buyer: canteen.buyer, lines: fresh }));
  },
});
