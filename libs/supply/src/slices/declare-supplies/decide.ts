import { accept, canonicalJson, unchanged, type Command, type Decision, type Refusal } from '@clausier/kernel';
import { supplyEvents } from '../../events/supply-events.js';
import type { CanteenFact, SupplyContractFact } from '../../facts.js';
import type { SupplyLine, SupplyState } from '../../model/state.js';
import { partsOfSupplyId } from '../../model/supply-id.js';
import { refuse } from '../../refusals.js';
import { lineRefusal, type Line, type LineContext } from '../../rules/line.js';
import { qualityOf } from '../../rules/quality.js';
import type { DeclareSupplies } from './schema.js';

export interface Facts {
  readonly canteen: CanteenFact | null;
  readonly contracts: readonly SupplyContractFact[] | undefined;
}

export function decide(state: SupplyState, command: Command<DeclareSupplies>, facts: Facts): Decision {
  const parts = partsOfSupplyId(command.id);
  if (!parts || !facts.canteen) return refuse('QUARTER_UNKNOWN', { id: command.id });
  const { buyer, registeredOn: previous } = facts.canteen;
  const { on } = command;
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’inscription du restaurant', previous }, 'on');

  const { lines } = command.data;
  const context = { quarter: parts.quarter, on, buyer, contracts: facts.contracts ?? [] };
  for (const [index, line] of lines.entries()) {
    const earlier = lines.slice(0, index);
    const refusal = repeated(line, earlier) ?? faultOf(line, state, context);
    if (refusal) return within(refusal, `lines.${index}`);
  }
  const added = lines.filter(({ line }) => !recordedLine(state, line));
  if (added.length === 0) return unchanged;
  const classed = added.map((line) => ({ ...line, quality: qualityOf(line.labels, line.on) }));
  return accept(supplyEvents.SuppliesDeclared({ ...parts, buyer, lines: classed }));
}

function repeated({ line }: Line, earlier: readonly Line[]): Refusal | undefined {
  return earlier.some((other) => other.line === line) ? refuse('LINE_REPEATED', { line }) : undefined;
}

/** A line that stands with the same content is no fault and no change. */
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
