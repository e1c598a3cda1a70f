import { answers } from './readiness.js';
import { GUARDED_GRACE_MS, endProcess, goneWithin, isAlive, startOf } from './process-identity.js';
import { readRecord, removeRecord, type ServerRecord } from './server-record.js';

/**
 * Stops the server that still has this directory's Temporal file open, whoever left it, since two servers on one file
 * corrupt it. A pid that now belongs to another program is left alone. Answers whether there was one.
 */
export async function stopPreviousServer(dataDir: string): Promise<boolean> {
  const record = readRecord(dataDir);
  if (record === undefined) return false;
  const found = await isStillThere(record);
  if (found) {
    if (isSame(record.guard)) await endProcess(record.guard.pid, GUARDED_GRACE_MS);
    if (isSame(record.server)) await endProcess(record.server.pid, GUARDED_GRACE_MS);
    if (!(await goneWithin(record.server.pid, GUARDED_GRACE_MS))) {
      throw new Error(`le serveur Temporal de ${dataDir} (processus ${record.server.pid}) ne s’arrête pas`);
    }
  }
  removeRecord(dataDir);
  return found;
}

/** Where the system tells no start times, only a server that answers on the recorded port is taken for ours. */
async function isStillThere(record: ServerRecord): Promise<boolean> {
  if (!isSame(record.server)) return false;
  return record.server.start !== '' || (await answers(`127.0.0.1:${record.port}`));
}

function isSame({ pid, start }: ServerRecord['server']): boolean {
  return isAlive(pid) && (start === '' || startOf(pid) === start);
}
