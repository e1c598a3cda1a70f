/** Runs one piece of work over and over while there is some, never twice at once, and sleeps until woken. */
export class Pump {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /** `work` answers whether there may be more. Errors go to `onError`; the next wake tries again. */
  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly onError: (error: unknown) => void,
  ) {}

  wake(): void {
    this.again = true;
    if (this.stopped || this.running) return;
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.again && !this.stopped) this.wake();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.work()));
      } catch (error) {
        this.onError(error);
        return;
      }
    }
  }
}
