import { canonicalJson, type FieldValues, type LocalDate, type Refusal } from '@clausier/kernel';
import { exactEuros } from '@clausier/rulebook';
import type { correctionShape } from '../events/supply-events.js';
import { countedCents, type SupplyLine, type SupplyState } from '../model/state.js';
import { refuse } from '../refusals.js';
import { amountRefused, confirmedAbove, sumRefused, totalOf } from './amounts.js';
import { isCorrection, lineOf } from './entry.js';
import { FLAG_LABELS } from './flags.js';

/** A correction as it is asked for. */
export type Correction = FieldValues<typeof correctionShape>;

interface Circumstances {
  readonly on: LocalDate;
  /** The flags of the corrected line are confirmed. */
  readonly confirmed: boolean;
}

/** The same correction is already recorded. */
export function isMade(state: SupplyState, { corrects, ...told }: Correction): boolean {
  const recorded = lineOf(state, corrects)?.corrections.find(({ line }) => line === told.line);
  if (!recorded) return false;
  const { line, deltaCents, reason } = recorded;
  return canonicalJson({ line, deltaCents, reason }) === canonicalJson(told);
}

/** Why a correction cannot be made of the lines as they stand, with its place in the correction. */
export function correctionRefused(
  state: SupplyState,
  correction: Correction,
  { on, confirmed }: Circumstances,
): Refusal | undefined {
  const { line, corrects } = correction;
  if (lineOf(state, line) || isCorrection(state, line)) return refuse('REFERENCE_TAKEN', { line }, 'line');
  const known = lineOf(state, corrects);
  if (!known) return refuse('LINE_UNKNOWN', { line: corrects }, 'corrects');
  if (known.validatedOn === undefined) return refuse('LINE_NOT_VALIDATED', { line: corrects }, 'corrects');
  if (on < known.validatedOn)
    return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la validation', previous: known.validatedOn }, 'on');
  const refusal =
    valueRefused(known, correction, confirmed) ??
    sumRefused(corrects, totalOf(state.lines), BigInt(correction.deltaCents));
  return refusal && { ...refusal, path: 'deltaCents' };
}

/** R10: the corrected value may fall to 0, never below. R14: what raises it keeps to the limits of an entry. */
function valueRefused(known: SupplyLine, { deltaCents }: Correction, confirmed: boolean): Refusal | undefined {
  if (deltaCents === 0) return refuse('CORRECTION_EMPTY', {});
  const { line, on } = known;
  const counted = countedCents(known);
  const value = counted + deltaCents;
  if (value < 0)
    return refuse('CORRECTION_BELOW_ZERO', { line, counted: exactEuros(counted), delta: exactEuros(deltaCents) });
  if (deltaCents < 0) return undefined;
  const tooLarge = amountRefused(line, value, on);
  if (tooLarge) return tooLarge;
  return value > confirmedAbove(on) && !confirmed
    ? refuse('FLAGS_NEED_CONFIRMATION', { line, flags: [FLAG_LABELS.largeValue] })
    : undefined;
}

/** The quarter with a correction more, to hold the next one against. */
export function corrected(state: SupplyState, { corrects, ...correction }: Correction, on: LocalDate): SupplyState {
  const recorded = { ...correction, correctedOn: on, position: '0' };
  const lines = state.lines.map((known) =>
    known.line === corrects ? { ...known, corrections: [...known.corrections, recorded] } : known,
  );
  return { ...state, lines };
}
