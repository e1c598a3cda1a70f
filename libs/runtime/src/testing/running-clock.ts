import { instantMs, type Instant } from '@clausier/kernel';
import { SteppedClock } from '../demo/stepped-clock.js';

/** A clock that runs at the pace of the wall's from a given instant: nobody moves it. */
export class RunningClock extends SteppedClock {
  private readonly startedAt = Date.now();

  constructor(private readonly from: Instant) {
    super(from);
  }

  override now(): Instant {
    return new Date(instantMs(this.from) + Date.now() - this.startedAt).toISOString();
  }
}
