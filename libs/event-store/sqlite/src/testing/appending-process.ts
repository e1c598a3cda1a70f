import { openSqliteEventStore } from '../open-sqlite-event-store.js';
import { endlessRequests } from './endless-requests.js';

/**
 * A process to be killed: appends without end from eight clients and writes the id of each acknowledged command on
 * its own line. Arguments: file of the log, prefix of the command ids.
 */
const [file = '', prefix = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: { now: () => '2026-03-02T08:00:00Z' } });

async function client(name: string): Promise<void> {
  for (const request of endlessRequests(`${prefix}${name}`)) {
    const { outcome } = await store.append(request);
    if (outcome !== 'appended') throw new Error(`${request.commandId}: ${outcome}`);
    process.stdout.write(`${request.commandId}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, i) => client(`k${i}`)));
