import { readFileSync, readdirSync } from 'node:fs';
import { expect } from '@jest/globals';
import { LOG_START, canonicalJson, upcast, type AnyEventDefinition, type EventCatalogue } from '@clausier/kernel';
import { TEST_ACTOR } from './recorded.js';

/**
 * Every version ever written of every event type has its sample, and today's code still reads it. The file
 * `<Type>.v<n>.json` holds the event's `data`. It passes the upcasters and the schema without losing anything. A file
 * that belongs to no event fails too, so give all the catalogues that share the directory at once: `{ ...a, ...b }`.
 * The directory is `new URL('./samples/', import.meta.url)`.
 */
export function expectFrozenSamples(catalogue: EventCatalogue, directory: URL): void {
  const definitions = Object.values(catalogue);
  const expected = definitions.flatMap((definition) =>
    Array.from({ length: definition.version }, (_, i) => ({ definition, version: i + 1 })),
  );
  const present = readdirSync(directory).sort();
  expect(present).toEqual(expected.map(({ definition, version }) => fileOf(definition, version)).sort());
  expect(expected.flatMap(({ definition, version }) => problemsOf(definition, version, directory))).toEqual([]);
}

function fileOf(definition: AnyEventDefinition, version: number): string {
  return `${definition.type}.v${version}.json`;
}

function problemsOf(definition: AnyEventDefinition, version: number, directory: URL): string[] {
  const file = fileOf(definition, version);
  try {
    const data: unknown = JSON.parse(readFileSync(new URL(file, directory), 'utf8'));
    const lifted = upcast(sampleEvent(definition.type, version, data), definition);
    const read = definition.schema.parse(lifted.data);
    return canonicalJson(read) === canonicalJson(lifted.data) ? [] : [`${file}: the schema changes what was written`];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function sampleEvent(type: string, schemaVersion: number, data: unknown) {
  return {
    eventId: 'sample',
    type,
    schemaVersion,
    stream: 'sample-1',
    revision: 0,
    position: '1',
    recordedAt: '2026-01-01T00:00:00Z',
    effectiveOn: '2026-01-01',
    actor: TEST_ACTOR,
    commandId: 'sample',
    correlationId: 'sample',
    causationId: 'sample',
    basis: { position: LOG_START, streams: [], values: {} },
    data,
  };
}
