import type { LocalDate } from '@clausier/kernel';
import {
  firstOutOfRange,
  halfUp,
  ruleBook,
  ruleRefs,
  ruleRefused,
  type RuleRef,
  type RuleRefused,
  type RulesInForce,
} from '@clausier/rulebook';
import { daysBetween } from './date-arithmetic.js';

/** R8. Hours of a lot against the straight line from its first to its last day, both counted. */
export interface ProgressInput {
  readonly dueCentihours: number;
  readonly validatedCentihours: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly on: LocalDate;
}

interface ProgressResult {
  /** Expected that day, half-up. */
  readonly expectedCentihours: number;
  /** Past 25 % of the duration and under 70 % of the exact expected hours, both strict. */
  readonly alert: boolean;
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly rules: readonly RuleRef[];
}

/**
 * Expected hours and alert, by the rules of the day of the look. The caller keeps to one alert per civil quarter and
 * lot.
 */
export function progress(
  input: ProgressInput,
  rules: RulesInForce = ruleBook.at(input.on),
): ProgressResult | RuleRefused {
  const refused = firstOutOfRange([
    ['dueCentihours', input.dueCentihours, 'natural'],
    ['validatedCentihours', input.validatedCentihours, 'natural'],
  ]);
  if (refused) return refused;
  if (input.endsOn < input.startsOn) return ruleRefused('OUT_OF_RANGE', 'endsOn');

  const [floor, ratio] = [rules.get('progress.floor'), rules.get('progress.ratio')];
  const totalDays = daysBetween(input.startsOn, input.endsOn) + 1;
  const elapsedDays = Math.min(Math.max(daysBetween(input.startsOn, input.on) + 1, 0), totalDays);
  const expected = BigInt(input.dueCentihours) * BigInt(elapsedDays);
  const late = BigInt(input.validatedCentihours) * BigInt(totalDays) * 10_000n < expected * BigInt(ratio.value);
  return {
    expectedCentihours: Number(halfUp(expected, BigInt(totalDays))),
    alert: elapsedDays * 10_000 > totalDays * floor.value && late,
    elapsedDays,
    totalDays,
    rules: ruleRefs(floor, ratio),
  };
}
