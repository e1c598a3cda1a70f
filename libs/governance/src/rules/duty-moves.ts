/** Answers of the threshold test (R2). A presumed duty is told apart from an unknown threshold. */
const TOLD_OUTCOMES = ['duty', 'none', 'thresholdUnknown', 'presumed'] as const;
export type ToldOutcome = (typeof TOLD_OUTCOMES)[number];

/** Occurrence of a told outcome: its number for the purchase, then the outcome. Example: `2.none`. */
export function dutyMove(nth: number, outcome: ToldOutcome): string {
  return `${nth}.${outcome}`;
}

/** The outcome in such an occurrence. */
export function outcomeTold(occurrence: string): ToldOutcome | undefined {
  const told = occurrence.split('.')[1];
  return TOLD_OUTCOMES.find((outcome) => outcome === told);
}

/** The outcome told last, of all occurrences about one purchase. */
export function lastOutcomeTold(occurrences: readonly string[]): ToldOutcome | undefined {
  const last = occurrences.find((occurrence) => occurrence.startsWith(`${occurrences.length}.`));
  return last === undefined ? undefined : outcomeTold(last);
}
