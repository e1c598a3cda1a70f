import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths } from '@clausier/calendar';
import type { Clock, LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';

/** `2026-11.jsonl`: one file a month. */
const NAME = /^(\d{4}-\d{2})\.jsonl$/;

/**
 * The technical log on disk, apart from the business log. Each month has its file in a folder of its own. A file is
 * removed when the rule book no longer lets it be kept (R13). A line that cannot be written is reported once and lost:
 * no request fails for it.
 */
export class TechnicalLogFile {
  private month = '';
  private descriptor: number | undefined;
  private told = false;

  constructor(
    private readonly directory: string,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {}

  write(line: string): void {
    try {
      const today = this.clock.now().slice(0, 10);
      if (today.slice(0, 7) !== this.month) this.turnTo(today);
      if (this.descriptor !== undefined) writeSync(this.descriptor, line);
      this.told = false;
    } catch (error) {
      if (!this.told) this.onError(error);
      this.told = true;
    }
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
    this.month = '';
  }

  private turnTo(today: LocalDate): void {
    this.close();
    mkdirSync(this.directory, { recursive: true });
    this.descriptor = openSync(join(this.directory, `${today.slice(0, 7)}.jsonl`), 'a', 0o600);
    this.month = today.slice(0, 7);
    const { high } = ruleBook.at(today).value('retention.accessLog');
    const oldest = addMonths(today, -high).slice(0, 7);
    for (const name of readdirSync(this.directory))
      if ((NAME.exec(name)?.[1] ?? oldest) < oldest) rmSync(join(this.directory, name), { force: true });
  }
}
