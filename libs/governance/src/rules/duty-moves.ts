/** What the threshold test answered (R2); a presumed duty is decided as one, and told apart from an unknown threshold. */
export const TOLD_OUTCOMES = ['duty', 'none', 'thresholdUnknown', 'presumed'] as const;
export type ToldOutcome = (typeof TOLD_OUTCOMES)[number];

/** The n-th time that a purchase is told of its duty, and the outcome it is told: `2.none`. */
export function dutyMove(nth: number, outcome: ToldOutcome): string {
  return `${nth}.${outcome}`;
}

/** The outcome that such an occurrence told. */
export function outcomeTold(occurrence: string): ToldOutcome | undefined {
  const told = occurrence.split('.')[1];
  return TOLD_OUTCOMES.find((outcome) => outcome === told);
}

/** The outcome told last, of all occurrences about one purchase. */
export function lastOutcomeTold(occurrences: readonly string[]): ToldOutcome | undefined {
  const last = occurrences.find((occurrence) => occurrence.startsWith(`${occurrences.length}.`));
  return last === undefined ? undefined : outcomeTold(last);
}
