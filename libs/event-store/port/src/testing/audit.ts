import { expect } from '@jest/globals';
import { LOG_START, comparePositions, type EventEnvelope } from '@clausier/kernel';
import type { EventStore } from '../event-store.js';
import { EMPTY_CHAIN, chainHash, hashHex, leafHash } from '../leaf-hash.js';

const PAGE = 7;

/** The whole log, read in small pages. */
export async function wholeLog(store: EventStore): Promise<readonly EventEnvelope[]> {
  const events: EventEnvelope[] = [];
  for (;;) {
    const page = await store.readAll({ after: events.at(-1)?.position ?? LOG_START, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}

/**
 * What must hold of any log at any time: positions grow, revisions have no gap, ids are unique, the chain recomputed
 * from the events is the head, streams and commands give back the same events as the log.
 */
export async function audit(store: EventStore, options: { readonly gaplessPositions: boolean }): Promise<void> {
  const events = await wholeLog(store);
  expectOrder(events, options.gaplessPositions);
  expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length);
  expect(await store.head()).toEqual({ position: events.at(-1)?.position ?? LOG_START, hash: chainOf(events) });
  for (const [stream, own] of Map.groupBy(events, (event) => event.stream)) {
    expect(own.map((event) => event.revision)).toEqual(own.map((_, revision) => revision));
    expect(await store.readStream(stream)).toEqual(own);
  }
  for (const [commandId, own] of Map.groupBy(events, (event) => event.commandId))
    expect(await store.findCommand(commandId)).toMatchObject({
      commandId,
      position: own.at(-1)?.position,
      events: own,
    });
}

function expectOrder(events: readonly EventEnvelope[], gapless: boolean): void {
  let position = LOG_START;
  let recordedAt = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    expect(comparePositions(event.position, position)).toBeGreaterThan(0);
    if (gapless) expect(BigInt(event.position)).toBe(BigInt(position) + 1n);
    expect(Date.parse(event.recordedAt)).toBeGreaterThanOrEqual(recordedAt);
    position = event.position;
    recordedAt = Date.parse(event.recordedAt);
  }
}

/** The chain's head, recomputed from what the events say. */
function chainOf(events: readonly EventEnvelope[]): string {
  return hashHex(
    events.reduce((head, { position: _position, ...stored }) => chainHash(head, leafHash(stored)), EMPTY_CHAIN),
  );
}
