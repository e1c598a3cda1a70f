import { z } from 'zod';
import type { Instant, LocalDate } from './clock.js';
import type { FieldShape, FieldValues } from './fields.js';
import type { Position } from './position.js';
import type { StreamName } from './stream.js';

export type ActorKind = 'human' | 'system';

/** Who acted. Ids are opaque: names resolve from the directory or the vault, never from the log. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly roles: readonly string[];
}

/** What a decision rested on besides its own stream: enough to explain it from the log. */
export interface Basis {
  readonly position: Position;
  readonly streams: readonly { readonly stream: StreamName; readonly revision: number }[];
  /** Values of the soft facts (folds at `position`), by fact name. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** An event as the log keeps it. `position` is where it stands and is not part of what is hashed. */
export interface EventEnvelope<T extends string = string, D = unknown> {
  readonly eventId: string;
  readonly type: T;
  readonly schemaVersion: number;
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly basis: Basis;
  readonly data: D;
}

/** An event as a decision produces it, before the pipeline gives it its id and its date. */
export interface NewEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly schemaVersion: number;
  readonly data: D;
  /** Business date when it differs from that of the command. */
  readonly effectiveOn?: LocalDate;
}

/** Lifts data of version n to n + 1. Pure; run at each read, never stored. */
export type Upcaster = (data: never) => unknown;

/** A kind of event, erased: its name, current version, schema, and the upcasters from every older version. */
export interface AnyEventDefinition {
  readonly type: string;
  readonly version: number;
  readonly schema: z.ZodType;
  readonly upcasters: readonly Upcaster[];
  /** Only for inference. */
  readonly envelope?: EventEnvelope;
}

/** A kind of event; called, it builds one, checked against the schema (a defect throws). */
export interface EventDefinition<T extends string, D> extends AnyEventDefinition {
  readonly type: T;
  readonly schema: z.ZodType<D>;
  readonly envelope?: EventEnvelope<T, D>;
  (data: D, effectiveOn?: LocalDate): NewEvent<T, D>;
}

/**
 * Defines an event. `upcasters[i]` lifts version i + 1 to i + 2, so their number fixes the current version. A new
 * version is a new shape and one more upcaster; the old sample file stays.
 */
export function defineEvent<const T extends string, S extends FieldShape>(
  type: T,
  shape: S,
  upcasters: readonly Upcaster[] = [],
): EventDefinition<T, FieldValues<S>> {
  const schema = z.strictObject(shape) as unknown as z.ZodType<FieldValues<S>>;
  const version = upcasters.length + 1;
  const build = (data: FieldValues<S>, effectiveOn?: LocalDate): NewEvent<T, FieldValues<S>> => ({
    type,
    schemaVersion: version,
    data: schema.parse(data),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  });
  return Object.assign(build, { type, version, schema, upcasters });
}

/** What an event of a kind holds. */
export type EventData<E extends (...args: never[]) => NewEvent> = ReturnType<E>['data'];

/** All kinds of event of one aggregate, by name. */
export type EventCatalogue = Readonly<Record<string, AnyEventDefinition>>;
/** The union of recorded events of a catalogue. */
export type RecordedEvent<C extends EventCatalogue> = NonNullable<C[keyof C]['envelope']>;

/** Lifts a recorded event to the current version of its definition. Throws when it was written by newer code. */
export function upcast(event: EventEnvelope, definition: AnyEventDefinition): EventEnvelope {
  if (event.schemaVersion === definition.version) return event;
  if (event.schemaVersion > definition.version)
    throw new Error(`${event.type} v${event.schemaVersion} at ${event.position}: written by a newer version`);
  const data = definition.upcasters
    .slice(event.schemaVersion - 1)
    .reduce<unknown>((older, lift) => lift(older as never), event.data);
  return { ...event, schemaVersion: definition.version, data };
}
