import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary directories of one suite, removed together at its end. */
export class Scratch {
  private readonly made: string[] = [];

  /** A directory that exists. */
  directory(): string {
    const made = mkdtempSync(join(tmpdir(), 'clausier-e2e-'));
    this.made.push(made);
    return made;
  }

  /** A path in a directory of its own, where nothing is yet. */
  path(name: string): string {
    return join(this.directory(), name);
  }

  remove(): void {
    for (const directory of this.made) rmSync(directory, { recursive: true, force: true });
  }
}
