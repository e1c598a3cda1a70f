import { canonicalJson, type LocalDate } from '@clausier/kernel';

/** A value and the first day it holds on, until the next one of its timeline. */
export interface Dated<T> {
  readonly from: LocalDate;
  readonly value: T;
}

/** What holds on a day: the latest value begun by then, before all of them the first. */
export function heldOn<T>(timeline: readonly Dated<T>[], on: LocalDate): T | undefined {
  return (timeline.findLast(({ from }) => from <= on) ?? timeline[0])?.value;
}

/** The timeline with one more value, in the order of days. The last one told of a day is the one that holds. */
export function withValue<T>(timeline: readonly Dated<T>[], from: LocalDate, value: T): readonly Dated<T>[] {
  const others = timeline.filter((dated) => dated.from !== from);
  return [...others, { from, value }].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Something that holds from its first to its last day, both included; an end that is missing is open. */
export interface Period<T> {
  readonly value: T;
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

function holdsOn({ from, until }: Period<unknown>, on: LocalDate): boolean {
  return (from === undefined || from <= on) && (until === undefined || on <= until);
}

/** What holds on a day, each once. */
export function allOn<T>(periods: readonly Period<T>[], on: LocalDate): readonly T[] {
  const values = periods.filter((period) => holdsOn(period, on)).map(({ value }) => value);
  return values.filter((value, i) => values.findIndex((other) => isSame(other, value)) === i);
}

/** The periods, where those of the value that hold on the day end on the day before. */
export function endedBefore<T>(periods: readonly Period<T>[], value: T, until: LocalDate, on: LocalDate) {
  return periods.map((period): Period<T> =>
    isSame(period.value, value) && holdsOn(period, on) ? { ...period, until } : period,
  );
}

export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
