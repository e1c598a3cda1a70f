/** Runs the works of one key one after the other, in the order they came; works of different keys do not wait. */
export class OneAtATime {
  private readonly last = new Map<string, Promise<void>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(key) ?? Promise.resolve()).then(work);
    const over: Promise<void> = mine.then(
      () => this.forget(key, over),
      () => this.forget(key, over),
    );
    this.last.set(key, over);
    return mine;
  }

  private forget(key: string, over: Promise<void>): void {
    if (this.last.get(key) === over) this.last.delete(key);
  }
}
