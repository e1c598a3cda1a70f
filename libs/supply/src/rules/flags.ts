import type { LineFlag } from '../events/supply-events.js';
import { countedCents, type ComparedLine, type RecordedLine } from '../model/state.js';
import { confirmedAbove } from './amounts.js';

type Content = Omit<RecordedLine, 'flags'>;

/** What a flag says to whoever validates. */
export const FLAG_LABELS: Readonly<Record<LineFlag, string>> = {
  likelyDouble: 'double probable d’une autre ligne',
  largeValue: 'montant inhabituel',
};

/** What a line is flagged for beside the other lines of its quarter, in the order of the labels. */
export function flagsOf(line: Content, others: readonly ComparedLine[]): readonly LineFlag[] {
  const flags: LineFlag[] = [];
  if (others.some((other) => other.line !== line.line && isDouble(line, other))) flags.push('likelyDouble');
  if (line.valueCents > confirmedAbove(line.on)) flags.push('largeValue');
  return flags;
}

/**
 * R10: two lines equal but for their reference. A corrected line is known by its first value too: a list exported again
 * brings that one. What counts for nothing any more has no double.
 */
function isDouble(line: Content, other: ComparedLine): boolean {
  const counted = countedCents(other);
  return (
    counted > 0 &&
    (other.valueCents === line.valueCents || counted === line.valueCents) &&
    other.on === line.on &&
    other.supplier === line.supplier &&
    other.family === line.family &&
    other.quality === line.quality
  );
}
