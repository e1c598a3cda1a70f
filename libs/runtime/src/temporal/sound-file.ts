import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_ENDS, removeDatabase } from '../common/derived-file.js';
import { TEMPORAL_FILE } from './server-flags.js';
import { startTemporalServer, type TemporalServer, type TemporalServerOptions } from './server.js';

/**
 * Starts a server. When it cannot start on the file it finds, that file is set aside and kept, and a new one is begun:
 * it holds nothing that the log does not. When the server cannot start on a new file either, the old one was not to
 * blame and is put back.
 */
export async function startOnSoundFile(options: TemporalServerOptions): Promise<TemporalServer> {
  try {
    return await startTemporalServer(options);
  } catch (error) {
    const file = join(options.dataDir, TEMPORAL_FILE);
    if (!existsSync(file)) throw error;
    const aside = freeNameBeside(file);
    move(file, aside);
    try {
      const server = await startTemporalServer(options);
      options.log(`ALERTE ${error instanceof Error ? error.message : String(error)}`);
      options.log(
        `Le fichier de Temporal, illisible, est mis de côté : ${aside}. Un autre est refait depuis le journal.`,
      );
      return server;
    } catch {
      removeDatabase(file);
      move(aside, file);
      throw error;
    }
  }
}

function freeNameBeside(file: string): string {
  for (let n = 1; ; n += 1) if (!existsSync(`${file}.illisible-${n}`)) return `${file}.illisible-${n}`;
}

function move(from: string, to: string): void {
  for (const end of DATABASE_ENDS) if (existsSync(`${from}${end}`)) renameSync(`${from}${end}`, `${to}${end}`);
}
