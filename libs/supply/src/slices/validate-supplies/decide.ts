import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { supplyEvents } from '../../events/supply-events.js';
import type { CanteenFact } from '../../facts.js';
import type { SupplyState } from '../../model/state.js';
import { partsOfSupplyId } from '../../model/supply-id.js';
import { refuse } from '../../refusals.js';
import type { ValidateSupplies } from './schema.js';

export function decide(
  state: SupplyState,
  command: Command<ValidateSupplies>,
  facts: { readonly canteen: CanteenFact | null },
): Decision {
  const parts = partsOfSupplyId(command.id);
  if (!parts || !facts.canteen) return refuse('QUARTER_UNKNOWN', { id: command.id });
  const fresh: string[] = [];
  for (const [index, line] of command.data.lines.entries()) {
    const path = `lines.${index}`;
    const known = state.lines.find((candidate) => candidate.line === line);
    if (!known) return refuse('LINE_UNKNOWN', { line }, path);
    if (fresh.includes(line)) return refuse('LINE_REPEATED', { line }, path);
    if (known.status === 'validated') continue;
    if (command.on < known.declaredOn)
      return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, step: 'la saisie', previous: known.declaredOn }, 'on');
    fresh.push(line);
  }
  if (fresh.length === 0) return unchanged;
  return accept(supplyEvents.SuppliesValidated({ ...parts, buyer: facts.canteen.buyer, lines: fresh }));
}
