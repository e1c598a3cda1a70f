const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Runs one piece of work over and over while there is some, and sleeps until it is woken. It never runs the work twice
 * at once.
 */
export class Pump {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private failed: unknown;
  private pauseMs = FIRST_PAUSE_MS;
  private retry: NodeJS.Timeout | undefined;

  /**
   * `work` answers whether there may be more. Errors go to `onError`. The work is tried again at the next wake, or
   * after a pause, since nobody says when a full disk has room again or an engine is back.
   */
  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** What the last run threw; `undefined` once one went well. */
  get failure(): unknown {
    return this.failed;
  }

  wake(): void {
    this.again = true;
    if (this.stopped || this.running) return;
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.again && !this.stopped) this.wake();
    });
  }

  /** Resolves when the pump sleeps: the work that it was woken for is done, or has failed. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.running;
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.work()));
        this.recovered();
      } catch (error) {
        this.failed = error;
        this.onError(error);
        this.tryLater();
        return;
      }
    }
  }

  private recovered(): void {
    this.failed = undefined;
    this.pauseMs = FIRST_PAUSE_MS;
    clearTimeout(this.retry);
  }

  private tryLater(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.wake(), this.pauseMs);
    this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
  }
}
