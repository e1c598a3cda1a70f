import { accept, canonicalJson, unchanged, type Command, type Decision, type NewEvent } from '@clausier/kernel';
import { supplyEvents } from '../../events/supply-events.js';
import type { CanteenFact, SupplyContractFact } from '../../facts.js';
import type { SupplyLine, SupplyState } from '../../model/state.js';
import { partsOfSupplyId } from '../../model/supply-id.js';
import { refuse } from '../../refusals.js';
import { lineRefusal, type Line } from '../../rules/line.js';
import { qualityOf } from '../../rules/quality.js';
import type { DeclareSupplies } from './schema.js';

export interface Facts {
  readonly canteen: CanteenFact | null;
  readonly contracts: readonly SupplyContractFact[] | undefined;
}

type NewLine = Omit<SupplyLine, 'status' | 'declaredBy' | 'declaredOn' | 'validatedOn'>;

export function decide(state: SupplyState, command: Command<DeclareSupplies>, facts: Facts): Decision {
  const parts = partsOfSupplyId(command.id);
  if (!parts || !facts.canteen) return refuse('QUARTER_UNKNOWN', { id: command.id });
  const { buyer, registeredOn } = facts.canteen;
  const { on } = command;
  if (on < registeredOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’inscription du restaurant', previous: registeredOn }, 'on');

  const context = { quarter: parts.quarter, on, buyer, contracts: facts.contracts ?? [] };
  const seen = new Set<string>();
  const added: NewLine[] = [];
  for (const [index, line] of command.data.lines.entries()) {
    const path = `lines.${index}`;
    if (seen.has(line.line)) return refuse('LINE_REPEATED', { line: line.line }, path);
    seen.add(line.line);

    const known = state.lines.find((candidate) => candidate.line === line.line);
    if (known && sameContent(known, line)) continue;
    if (known) return refuse('LINE_ALREADY_DECLARED', { line: line.line }, path);
    const refusal = lineRefusal(line, context);
    if (refusal) return { ...refusal, path: refusal.path === undefined ? path : `${path}.${refusal.path}` };
    added.push({ ...line, quality: qualityOf(line.labels, line.on) });
  }
  if (added.length === 0) return unchanged;
  const declared: NewEvent = supplyEvents.SuppliesDeclared({ ...parts, buyer, lines: added });
  return accept(declared);
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
