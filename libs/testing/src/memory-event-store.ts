import {
  LOG_START,
  comparePositions,
  type Clock,
  type EventEnvelope,
  type Instant,
  type Position,
  type StreamName,
} from '@clausier/kernel';
import {
  EMPTY_CHAIN,
  NO_STREAM,
  chainHash,
  checkPosition,
  checkRequest,
  conflictOf,
  envelopesOf,
  hashHex,
  leafHashOfText,
  monotone,
  storedText,
  type AppendRequest,
  type AppendResult,
  type CommandRecord,
  type EventStore,
} from '@clausier/event-store-port';

interface Row {
  readonly position: Position;
  readonly stream: StreamName;
  readonly text: string;
}

interface CommandRow {
  readonly fingerprint: string;
  readonly rows: readonly Row[];
}

/** The event log without a disk, for specs. It keeps canonical texts, so nothing is shared with the caller. */
export function memoryEventStore({ clock }: { readonly clock: Clock }): EventStore {
  const rows: Row[] = [];
  const streams = new Map<StreamName, Row[]>();
  const commands = new Map<string, CommandRow>();
  const listeners = new Set<(position: Position) => void>();
  let head = EMPTY_CHAIN;
  let recordedAt: Instant | undefined;

  const revisionOf = (stream: StreamName) => (streams.get(stream)?.length ?? 0) - 1;
  const headPosition = () => rows.at(-1)?.position ?? LOG_START;

  function appendNow(request: AppendRequest): AppendResult {
    const known = commands.get(request.commandId);
    if (known)
      return known.fingerprint === request.fingerprint
        ? { outcome: 'replayed', ...outcomeOf(known.rows) }
        : { outcome: 'commandReused', commandId: request.commandId };
    const conflict = conflictOf(request, revisionOf);
    if (conflict) return conflict;
    const at = monotone(clock.now(), recordedAt);
    const added = envelopesOf(request, at).map((event, i) => ({
      position: String(rows.length + 1 + i),
      stream: event.stream,
      text: storedText(event),
    }));
    recordedAt = at;
    for (const row of added) {
      rows.push(row);
      const own = streams.get(row.stream);
      if (own) own.push(row);
      else streams.set(row.stream, [row]);
      head = chainHash(head, leafHashOfText(row.text));
    }
    commands.set(request.commandId, { fingerprint: request.fingerprint, rows: added });
    for (const listener of [...listeners]) listener(headPosition());
    return { outcome: 'appended', ...outcomeOf(added) };
  }

  return {
    append: async (request) => {
      checkRequest(request);
      await Promise.resolve();
      return appendNow(request);
    },
    readStream: async (stream, { from = NO_STREAM, upTo } = {}) => {
      if (upTo !== undefined) checkPosition(upTo);
      return (streams.get(stream) ?? [])
        .slice(Math.max(from, 0))
        .filter((row) => within(row, upTo))
        .map(eventOf);
    },
    readAll: async ({ after, limit, upTo }) => {
      for (const position of [after, upTo ?? after]) checkPosition(position);
      const start = Number(after);
      return rows
        .slice(start, start + limit)
        .filter((row) => within(row, upTo))
        .map(eventOf);
    },
    findCommand: async (commandId): Promise<CommandRecord | undefined> => {
      const known = commands.get(commandId);
      return known && { commandId, fingerprint: known.fingerprint, ...outcomeOf(known.rows) };
    },
    head: async () => ({ position: headPosition(), hash: hashHex(head) }),
    onAppended: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}

function within(row: Row, upTo: Position | undefined): boolean {
  return upTo === undefined || comparePositions(row.position, upTo) <= 0;
}

function eventOf(row: Row): EventEnvelope {
  return { ...(JSON.parse(row.text) as Omit<EventEnvelope, 'position'>), position: row.position };
}

function outcomeOf(rows: readonly Row[]): { readonly position: Position; readonly events: readonly EventEnvelope[] } {
  return { position: rows.at(-1)?.position ?? LOG_START, events: rows.map(eventOf) };
}
