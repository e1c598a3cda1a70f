import { instantMs, type Clock, type Instant } from '@clausier/kernel';

/** The clock of the wall. */
export const wallClock: Clock = { now: () => new Date().toISOString() };

/**
 * The clock of a demonstration: it stands still until it is moved, and only ever forward. Once released it is the
 * clock of the wall, for every part that holds it.
 */
export class SteppedClock implements Clock {
  private released = false;

  constructor(private instant: Instant) {}

  now(): Instant {
    return this.released ? wallClock.now() : this.instant;
  }

  /** Throws when it is asked to go back: the log already holds later instants. */
  moveTo(instant: Instant): void {
    if (instantMs(instant) < instantMs(this.instant))
      throw new RangeError(`the clock stands at ${this.instant}, not before ${instant}`);
    this.instant = instant;
  }

  release(): void {
    this.released = true;
  }
}
