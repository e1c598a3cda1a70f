import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own, in memory. */
export class SmallDisk {
  private constructor(readonly directory: string) {}

  static mount(size: string): SmallDisk {
    const directory = mkdtempSync(join(tmpdir(), 'clausier-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', directory]);
    return new SmallDisk(directory);
  }

  /** Takes all the room that is left. */
  fill(): void {
    const piece = Buffer.alloc(4_096, 'x');
    try {
      for (;;) writeFileSync(this.filler, piece, { flag: 'a' });
    } catch (error) {
      // Jest's own realm has other classes of errors than Node's modules throw.
      if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  makeReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.directory]);
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.directory]);
    rmdirSync(this.directory);
  }

  private get filler(): string {
    return join(this.directory, 'filler');
  }
}

/** Whether this account may mount; says so loudly when it may not, as suites then skip what they cannot try. */
export function canMount(): boolean {
  try {
    SmallDisk.mount('64k').unmount();
    return true;
  } catch (error) {
    console.warn(`NOT TRIED HERE, mounting a small disk is not permitted: ${String(error)}`);
    return false;
  }
}
