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
  const byStream = Map.groupBy(events, (event) => event.stream);
  const byCommand = Map.groupBy(events, (event) => event.commandId);
  let head = EMPTY_CHAIN;
  let last: EventEnvelope | undefined;
  for (const event of events) {
    const { position, ...stored } = event;
    head = chainHash(head, leafHash(stored));
    expect(comparePositions(position, last?.position ?? LOG_START)).toBeGreaterThan(0);
    if (options.gaplessPositions) expect(BigInt(position)).toBe(BigInt(last?.position ?? LOG_START) + 1n);
    expect(Date.parse(event.recordedAt)).toBeGreaterThanOrEqual(Date.parse(last?.recordedAt ?? event.recordedAt));
    last = event;
  }
  expect(await store.head()).toEqual({ position: last?.position ?? LOG_START, hash: hashHex(head) });
  expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length);
  for (const [stream, own] of byStream) {
    expect(own.map((event) => event.revision)).toEqual(own.map((_, revision) => revision));
    expect(await store.readStream(stream)).toEqual(own);
  }
  for (const [commandId, own] of byCommand)
    expect(await store.findCommand(commandId)).toMatchObject({
      commandId,
      position: own.at(-1)?.position,
      events: own,
    });
}
