import { NO_STREAM, type AppendRequest } from '@clausier/event-store-port';

/** Commands on one stream of their own, two events each, without end. */
export function* endlessRequests(name: string): Generator<AppendRequest, never> {
  for (let i = 0, revision = NO_STREAM; ; i += 1, revision += 2)
    yield requestOf(`${name}.${i}`, `contract-${name}`, revision);
}

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
