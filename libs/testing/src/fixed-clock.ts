import type { Clock, Instant } from '@clausier/kernel';

/** A clock that stands still until it is told otherwise, forwards or back. */
export interface FixedClock extends Clock {
  set(instant: Instant): void;
  /** Moves by so many milliseconds; negative goes back. */
  advance(milliseconds: number): void;
}

/** A clock standing at `instant` (ISO 8601 UTC, `Z`). */
export function fixedClock(instant: Instant): FixedClock {
  let now = instant;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
    advance: (milliseconds) => {
      now = new Date(Date.parse(now) + milliseconds).toISOString();
    },
  };
}
