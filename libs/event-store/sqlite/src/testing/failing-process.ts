import { openSqliteEventStore } from '../open-sqlite-event-store.js';
import { endlessRequests } from './endless-requests.js';

/**
 * A process whose disk fails: its files may not grow beyond the limit it was started under. It appends until the store
 * says that it failed, and writes the id of each acknowledged command, then the code of the failure, on lines of their
 * own. Argument: file of the log.
 */
const [file = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: { now: () => '2026-03-02T08:00:00Z' } });

let refused: unknown;
for (const request of endlessRequests('f')) {
  try {
    await store.append(request);
    process.stdout.write(`${request.commandId}\n`);
  } catch (error) {
    refused = error;
    break;
  }
}
const failure = await store.failed;
if (failure !== refused) throw new Error('what is refused is not what failed', { cause: refused });
await store.close();
process.stdout.write(`${failure.code}\n`);
