import { parseStream, type Instant, type Position, type StreamName } from '@clausier/kernel';
import { NO_STREAM, type AppendRequest, type AppendResult } from './event-store.js';
import type { StoredEnvelope } from './leaf-hash.js';

/** Revision of the last event of a stream; `NO_STREAM` when it has none. */
type RevisionOf = (stream: StreamName) => number;

/**
 * Throws a `TypeError` on a request that no log could take: no event, a stream written twice, a name that is not a
 * stream's, a revision below `NO_STREAM`, an empty command id. These are defects of the caller, not outcomes.
 */
export function checkRequest(request: AppendRequest): void {
  if (request.commandId === '') throw new TypeError('append: empty command id');
  if (request.writes.length === 0) throw new TypeError('append: nothing to write');
  const written = new Set<StreamName>();
  for (const { stream, expected, events } of request.writes) {
    checkTarget(stream, expected);
    if (events.length === 0) throw new TypeError(`append: no event for ${stream}`);
    if (written.has(stream)) throw new TypeError(`append: ${stream} is written twice`);
    written.add(stream);
  }
  for (const { stream, revision } of request.checks) checkTarget(stream, revision);
}

function checkTarget(stream: StreamName, revision: number): void {
  parseStream(stream);
  if (!Number.isSafeInteger(revision) || revision < NO_STREAM)
    throw new TypeError(`append: ${revision} is no revision of ${stream}`);
}

/** The first stream, written or only read, that is no longer where the decision saw it. */
export function conflictOf(
  request: AppendRequest,
  revisionOf: RevisionOf,
): Extract<AppendResult, { outcome: 'conflict' }> | undefined {
  const seen = [
    ...request.writes.map(({ stream, expected }) => ({ stream, expected })),
    ...request.checks.map(({ stream, revision }) => ({ stream, expected: revision })),
  ];
  for (const { stream, expected } of seen) {
    const actual = revisionOf(stream);
    if (actual !== expected) return { outcome: 'conflict', stream, expected, actual };
  }
  return undefined;
}

/** The events of a request in append order (write by write), with their revisions. */
export function envelopesOf(request: AppendRequest, recordedAt: Instant): readonly StoredEnvelope[] {
  return request.writes.flatMap(({ stream, expected, events }) =>
    events.map((event, i) => ({
      eventId: event.eventId,
      type: event.type,
      schemaVersion: event.schemaVersion,
      stream,
      revision: expected + 1 + i,
      recordedAt,
      effectiveOn: event.effectiveOn,
      actor: request.actor,
      ...(request.onBehalfOf === undefined ? {} : { onBehalfOf: request.onBehalfOf }),
      commandId: request.commandId,
      correlationId: request.correlationId,
      causationId: request.causationId,
      basis: request.basis,
      data: event.data,
    })),
  );
}

/** The log's clock never goes back: `now`, or the instant of the last event when that is later. */
export function monotone(now: Instant, last: Instant | undefined): Instant {
  return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now;
}

/** Throws a `TypeError` on a text that is no position. */
export function checkPosition(position: Position): void {
  if (!/^\d{1,20}$/.test(position)) throw new TypeError(`no position: ${JSON.stringify(position)}`);
}
