import { canonicalJson, type Refusal } from '@clausier/kernel';
import { lineShape } from '../events/supply-events.js';
import type { ComparedLine, RecordedLine, SupplyLine, SupplyState } from '../model/state.js';
import { refuse } from '../refusals.js';
import { sumRefused, totalOf } from './amounts.js';
import { flagsOf } from './flags.js';
import { lineRefusal, type Line, type LineContext } from './line.js';
import { qualityOf } from './quality.js';

/** What is said of one line: recorded as it stands already, or why it cannot be recorded. */
export type Fault = Refusal | 'known' | undefined;

/**
 * The lines to record, each classed and flagged beside those before it. The first fault refuses the whole list; lines
 * known as they are told are left out.
 */
export function enteredLines(
  told: readonly Line[],
  state: SupplyState,
  context: LineContext,
  faultOf: (line: Line) => Fault,
): readonly RecordedLine[] | Refusal {
  const entered: RecordedLine[] = [];
  let lines: readonly ComparedLine[] = state.lines;
  let total = totalOf(lines);
  for (const [index, line] of told.entries()) {
    const path = `lines.${index}`;
    const fault = isRepeated(told, index) ? refuse('LINE_REPEATED', { line: line.line }) : faultOf(line);
    if (fault === 'known') continue;
    if (fault) return { ...fault, path: fault.path ?? path };
    const before = lines.find((known) => known.line === line.line);
    const change = BigInt(line.valueCents) - totalOf(before ? [before] : []);
    const refusal = lineRefusal(line, context) ?? sumRefused(line.line, total, change);
    if (refusal) return { ...refusal, path: `${path}.${refusal.path ?? 'valueCents'}` };
    const recorded = classed(line, lines);
    entered.push(recorded);
    lines = [...lines.filter((known) => known !== before), { ...recorded, status: 'declared', corrections: [] }];
    total += change;
  }
  return entered;
}

function classed(line: Line, others: readonly ComparedLine[]): RecordedLine {
  const known = { ...line, quality: qualityOf(line.labels, line.on) };
  return { ...known, flags: flagsOf(known, others) };
}

export function isRepeated(lines: readonly { readonly line: string }[], index: number): boolean {
  return lines.slice(0, index).some(({ line }) => line === lines[index]?.line);
}

export function lineOf(state: SupplyState, line: string): SupplyLine | undefined {
  return state.lines.find((known) => known.line === line);
}

/** A reference names one line of the quarter, or one correction. */
export function isCorrection(state: SupplyState, line: string): boolean {
  return state.lines.some(({ corrections }) => corrections.some((correction) => correction.line === line));
}

/** The line as last entered says the same as this one. */
export function sameContent(known: SupplyLine, line: Line): boolean {
  const keys = Object.keys(lineShape) as readonly (keyof Line)[];
  return keys.every((key) => canonicalJson({ value: known[key] }) === canonicalJson({ value: line[key] }));
}
