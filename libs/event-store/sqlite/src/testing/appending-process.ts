import { NO_STREAM, type AppendRequest } from '@clausier/event-store-port';
import { openSqliteEventStore } from '../open-sqlite-event-store.js';

/**
 * A process to be killed: appends without end from eight clients and writes the id of each acknowledged command on
 * its own line. Arguments: file of the log, prefix of the command ids.
 */
const [file = '', prefix = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: { now: () => '2026-03-02T08:00:00Z' } });

function requestOf(commandId: string, stream: string, expected: number): AppendRequest {
  return {
    commandId,
    fingerprint: commandId,
    actor: { kind: 'system', id: 'tendering', roles: [] },
    correlationId: commandId,
    causationId: commandId,
    basis: { position: '0', streams: [], values: {} },
    checks: [],
    writes: [
      {
        stream,
        expected,
        events: ['a', 'b'].map((part) => ({
          eventId: `${commandId}${part}`,
          type: 'LotPlanned',
          schemaVersion: 1,
          effectiveOn: '2026-03-02',
          data: { lot: part },
        })),
      },
    ],
  };
}

async function client(name: string): Promise<never> {
  const stream = `contract-${prefix}${name}`;
  for (let i = 0, revision = NO_STREAM; ; i += 1, revision += 2) {
    const commandId = `${prefix}.${name}.${i}`;
    const { outcome } = await store.append(requestOf(commandId, stream, revision));
    if (outcome !== 'appended') throw new Error(`${commandId}: ${outcome}`);
    process.stdout.write(`${commandId}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, i) => client(`k${i}`)));
