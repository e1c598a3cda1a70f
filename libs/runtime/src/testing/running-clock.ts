import { instantMs, type Instant } from '@clausier/kernel';
import { SteppedClock } from '../common/clocks.js';

/** A clock that stands at a given instant until it is started, then runs at the pace of the wall's: nobody moves it. */
export class RunningClock extends SteppedClock {
  private startedAt: number | undefined;

  constructor(private readonly from: Instant) {
    super(from);
  }

  start(): void {
    this.startedAt ??= Date.now();
  }

  override now(): Instant {
    const ran = this.startedAt === undefined ? 0 : Date.now() - this.startedAt;
    return new Date(instantMs(this.from) + ran).toISOString();
  }
}
