import { accept, f, slicesOf, unchanged, type LocalDate, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { supplyEvents } from '../events/supply-events.js';
import { canteenFact } from '../facts.js';
import type { SupplyLine } from '../model/state.js';
import { supply } from '../model/supply.js';
import { partsOfSupplyId } from '../model/supply-id.js';
import { refuse } from '../refusals.js';
import { lineOf } from '../rules/entry.js';
import { FLAG_LABELS } from '../rules/flags.js';
import { canteenOf, supplyScope } from '../rules/scope.js';

export const validateSupplies = slicesOf(supply)({
  name: 'ValidateSupplies',
  summary: 'Valide des achats de denrées saisis pour le restaurant.',
  body: { lines: z.array(f.ref()).min(1).max(500), confirmFlags: f.optional(f.flag()) },
  facts: { canteen: { fact: canteenFact, key: ({ id }) => canteenOf(id) } },
  permission: { roles: ['canteenManager'], scope: (_, { id }, { canteen }) => supplyScope(id, canteen) },
  decide(state, { id, data, on }, { canteen }) {
    const parts = partsOfSupplyId(id);
    if (!parts || !canteen) return refuse('QUARTER_UNKNOWN', { id });
    const fresh: SupplyLine[] = [];
    for (const [index, line] of data.lines.entries()) {
      const path = `lines.${index}`;
      const known = lineOf(state, line);
      if (!known) return refuse('LINE_UNKNOWN', { line }, path);
      if (fresh.includes(known)) return refuse('LINE_REPEATED', { line }, path);
      if (known.status === 'validated') continue;
      const refusal = validationRefused(known, on, data.confirmFlags === true);
      if (refusal) return { ...refusal, path: refusal.path ?? path };
      fresh.push(known);
    }
    if (fresh.length === 0) return unchanged;
    const lines = fresh.map(({ line }) => line);
    const confirmed = fresh.filter(({ flags }) => flags.length > 0).map(({ line, flags }) => ({ line, flags }));
    return accept(supplyEvents.SuppliesValidated({ ...parts, buyer: canteen.buyer, lines, confirmed }));
  },
});

function validationRefused(known: SupplyLine, on: LocalDate, confirmed: boolean): Refusal | undefined {
  const { line, status, declaredOn: previous, flags } = known;
  if (status === 'withdrawn') return refuse('LINE_WITHDRAWN', { line });
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la saisie', previous }, 'on');
  return flags.length > 0 && !confirmed
    ? refuse('FLAGS_NEED_CONFIRMATION', { line, flags: flags.map((flag) => FLAG_LABELS[flag]) })
    : undefined;
}
