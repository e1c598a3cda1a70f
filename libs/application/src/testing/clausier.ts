import {
  LOG_START,
  type Clock,
  type EventEnvelope,
  type Instant,
  type LocalDate,
  type NewEvent,
  type Role,
  type StreamName,
} from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { TEST_ACTOR, fixedClock, memoryEventStore, type FixedClock } from '@clausier/testing';
import type { Vault } from '@clausier/vault';
import { memoryVault } from '@clausier/vault/testing';
import { factResolvers } from '../facts/index.js';
import { StreamStates } from '../log/stream-states.js';
import type { CommandOutcome } from '../pipeline/outcome.js';
import { Pipeline } from '../pipeline/pipeline.js';
import { buildRegistry, type Registry } from '../pipeline/registry.js';
import { contexts } from '../contexts.js';

export const registry = buildRegistry(contexts, factResolvers);

export interface Sent {
  readonly as?: string;
  readonly role?: Role;
  readonly key?: string;
  readonly ifMatch?: number;
  readonly textsConfirmed?: boolean;
}

/** The pipeline with the product's contexts and facts, on a log and a vault without a disk. */
export interface Clausier {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly clock: FixedClock;
  readonly states: StreamStates;
  readonly pipeline: Pipeline;
  readonly registry: Registry;
  /** Appends past events to a stream, all on that day unless an event says otherwise. */
  given(stream: StreamName, on: LocalDate, ...events: readonly NewEvent[]): Promise<void>;
  /** `<category>/<id>/<Name>`, or `<category>/<Name>` without an id, sent by a person under a new key unless one is given. */
  send(path: string, body: unknown, sent?: Sent): Promise<CommandOutcome>;
  events(stream?: StreamName): Promise<readonly EventEnvelope[]>;
}

/** What a test puts in the place of a part. */
export interface Parts {
  readonly store?: (clock: Clock) => EventStore;
  readonly vault?: Vault;
}

export function clausier(now: Instant, parts: Parts = {}): Clausier {
  const clock = fixedClock(now);
  const store = parts.store?.(clock) ?? memoryEventStore({ clock });
  const vault = parts.vault ?? memoryVault();
  const states = new StreamStates(store);
  const pipeline = new Pipeline({ store, states, registry, clock }, vault);
  let given = 0;
  let keys = 0;
  return {
    store,
    vault,
    clock,
    states,
    pipeline,
    registry,
    given: async (stream, on, ...events) => {
      const commandId = `given${++given}`;
      const known = await store.readStream(stream);
      await store.append({
        commandId,
        fingerprint: commandId,
        actor: TEST_ACTOR,
        correlationId: commandId,
        causationId: commandId,
        basis: { position: LOG_START, streams: [], values: {} },
        checks: [],
        writes: [
          {
            stream,
            expected: known.length - 1,
            events: events.map(({ type, schemaVersion, data, effectiveOn = on }, i) => ({
              ...{ eventId: `${commandId}.${i}`, type, schemaVersion, effectiveOn, data },
            })),
          },
        ],
      });
    },
    send: (path, body, { as = 'alice', role = 'essHead', key = `key${++keys}`, ifMatch, textsConfirmed } = {}) => {
      const [category = '', ...rest] = path.split('/');
      const [name = '', id] = rest.toReversed();
      const slice = registry.sliceNamed(category, name);
      if (!slice) throw new Error(`no command ${path}`);
      return pipeline.execute({
        ...{ slice, body, identity: { actorId: as, role }, idempotencyKey: key },
        ...(id === undefined ? {} : { id }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(textsConfirmed === undefined ? {} : { textsConfirmed }),
      });
    },
    events: (stream) => (stream ? store.readStream(stream) : store.readAll({ after: LOG_START, limit: 10_000 })),
  };
}
