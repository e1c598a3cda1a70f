import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message to somebody's work list or mail relay: ids and codes, no personal data. */
interface Message {
  /** Also the Message-ID: a message that is delivered twice leaves one file. */
  readonly id: string;
  readonly process: string;
  readonly entity: string;
  readonly subject: string;
  readonly occurrence: string;
  readonly text: string;
}

/** Where messages leave: one file each, for the mail relay of the house to pick up. */
export class Outbox {
  /** Gives each part file a name of its own, also when two writers put one message at once. */
  private written = 0;

  constructor(private readonly directory: string) {}

  /** Writes the message under its id, as a whole or not at all. A second writing changes nothing. */
  async put(message: Message): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const file = join(this.directory, `${message.id}.json`);
    this.written += 1;
    const part = `${file}.${process.pid}.${this.written}.part`;
    await writeFile(part, `${JSON.stringify(message)}\n`);
    await rename(part, file);
  }
}
