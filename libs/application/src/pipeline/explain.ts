import {
  LOG_START,
  parseStream,
  type EventEnvelope,
  type LocalDate,
  type Position,
  type StreamName,
} from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { ruleBook, ruleRefs, type RuleRef } from '@clausier/rulebook';
import { StreamStates } from '../log/stream-states.js';
import type { Registry } from './registry.js';

/** A stream that a decision rested on. */
interface SeenStream {
  readonly stream: StreamName;
  /** Revision that the decision recorded; `-1` stands for a stream without events. */
  readonly revision: number;
  /**
   * Revision that the log gives back at the position of the basis. Where it differs from `revision`, the record is
   * wrong.
   */
  readonly found: number;
  /** State that the decision saw; nothing where no aggregate folds the category any more. */
  readonly state: unknown;
}

/** Why a command ended as it did, from the log alone. */
interface Explanation {
  readonly commandId: string;
  readonly events: readonly EventEnvelope[];
  /** Position of the last event that the decision saw. */
  readonly position: Position;
  /** The command's own stream first, then the streams of strict facts in the order they were read. */
  readonly streams: readonly SeenStream[];
  /** Soft facts by name, as recorded: folds over many streams at `position`. */
  readonly softFacts: Readonly<Record<string, unknown>>;
  /** Entries of the rule book in force on the business date of each event. */
  readonly rules: readonly { readonly on: LocalDate; readonly inForce: readonly RuleRef[] }[];
  /**
   * Every recorded revision is found at `position`, and the events stand right behind it: nobody wrote to those streams
   * between what the decision saw and what it did.
   */
  readonly holds: boolean;
}

interface ExplainPorts {
  readonly store: EventStore;
  readonly registry: Registry;
}

const PAGE = 1000;

/**
 * Explains a command by its id, or by the id of one of its events: what was decided, on which states and facts, under
 * which rules. It does not run the decision again. The log keeps what a command did and not what it asked, part of
 * which may have been personal. `undefined` when the log knows neither id.
 */
export async function explain({ store, registry }: ExplainPorts, id: string): Promise<Explanation | undefined> {
  const command = (await store.findCommand(id)) ?? (await commandOfEvent(store, id));
  const [first] = command?.events ?? [];
  if (!command || !first) return undefined;
  const { events, commandId } = command;
  const { position, streams: recorded, values } = first.basis;
  const states = new StreamStates(store);
  const streams = await Promise.all(
    recorded.map(async ({ stream, revision }): Promise<SeenStream> => {
      const { category, id: entity } = parseStream(stream);
      const aggregate = registry.aggregate(category);
      if (!aggregate) return { stream, revision, found: await revisionAt(store, stream, position), state: undefined };
      const { revision: found, state } = await states.at(aggregate, entity, position);
      return { stream, revision, found, state };
    }),
  );
  const days = [...new Set(events.map(({ effectiveOn }) => effectiveOn))];
  return {
    commandId,
    events,
    position,
    streams,
    softFacts: values,
    rules: days.map((on) => ({ on, inForce: ruleRefs(...ruleBook.at(on).all()) })),
    holds: streams.every(({ revision, found }) => revision === found) && areNext(events, streams),
  };
}

async function revisionAt(store: EventStore, stream: StreamName, position: Position): Promise<number> {
  return (await store.readStream(stream, { upTo: position })).length - 1;
}

/** The first event of each written stream has the revision after the one seen. */
function areNext(events: readonly EventEnvelope[], streams: readonly SeenStream[]): boolean {
  const firsts = new Map(events.toReversed().map(({ stream, revision }) => [stream, revision]));
  return [...firsts].every(
    ([stream, revision]) => revision === (streams.find((seen) => seen.stream === stream)?.revision ?? -1) + 1,
  );
}

/** An event's id does not give its command's back: the log is read until it is met. */
async function commandOfEvent(store: EventStore, eventId: string) {
  for (let after: Position | undefined = LOG_START; after !== undefined;) {
    const page: readonly EventEnvelope[] = await store.readAll({ after, limit: PAGE });
    const met = page.find((event) => event.eventId === eventId);
    if (met) return store.findCommand(met.commandId);
    after = page.at(-1)?.position;
  }
  return undefined;
}
