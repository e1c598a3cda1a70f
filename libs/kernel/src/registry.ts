import { z } from 'zod';
import type { AnyAggregate, Aggregate } from './aggregate.js';
import type { LocalDate } from './clock.js';
import type { Actor, NewEvent } from './event.js';
import type { Refusal } from './refusal.js';
import type { StreamName } from './stream.js';

/** A command as a decision sees it: validated data, its target, who acts, and the dates. */
export interface Command<D = unknown> {
  readonly data: D;
  /** Entity id: the stream is `<category>-<id>`. */
  readonly id: string;
  readonly actor: Actor;
  /** Today in the buyer's zone, from the injected clock. */
  readonly today: LocalDate;
  /** Business date: `data.on` when the command has one, else today. Never after today. */
  readonly on: LocalDate;
  /** Opaque id of the command; also the base of ids that a decision needs. */
  readonly commandId: string;
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly events: readonly NewEvent[];
  /** Events for other streams, appended in the same transaction. */
  readonly also: readonly { readonly stream: StreamName; readonly events: readonly NewEvent[] }[];
}
/** Nothing to do: it is already so. A success. */
export interface Unchanged {
  readonly outcome: 'unchanged';
}
export type Decision = Accepted | Unchanged | Refusal;

export function accept(...events: readonly NewEvent[]): Accepted {
  return { outcome: 'accepted', events, also: [] };
}
export function acceptWith(events: readonly NewEvent[], also: Accepted['also']): Accepted {
  return { outcome: 'accepted', events, also };
}
export const unchanged: Unchanged = { outcome: 'unchanged' };

/**
 * A fact that a slice asks for by name; `libs/application` resolves it from the log. Strict: its streams are checked
 * again in the append. Soft: a fold at a recorded position, kept in the event's basis. `key` may answer `undefined`
 * where the command does not need it; the fact is then `undefined` too.
 */
export interface FactRequest<T, Optional extends boolean = false> {
  readonly fact: string;
  readonly mode: 'strict' | 'soft';
  readonly key: (command: Command<never>, state: never) => string | undefined;
  /** Only for inference. */
  readonly value?: T;
  readonly optional?: Optional;
}
export type FactRequests = Readonly<Record<string, FactRequest<unknown, boolean>>>;
export type FactValues<F extends FactRequests> = {
  readonly [K in keyof F]: F[K] extends FactRequest<infer T, infer O> ? (O extends true ? T | undefined : T) : never;
};

/** Names a fact of type `T`; `unknown entity` gives the resolver's empty value, not an error. */
export function strictFact<T>(fact: string) {
  return <C, S>(key: (command: Command<C>, state: S) => string): FactRequest<T> =>
    ({ fact, mode: 'strict', key }) as unknown as FactRequest<T>;
}
export function softFact<T>(fact: string) {
  return <C, S>(key: (command: Command<C>, state: S) => string): FactRequest<T> =>
    ({ fact, mode: 'soft', key }) as unknown as FactRequest<T>;
}
/** A strict fact that the command may not need. */
export function optionalFact<T>(fact: string) {
  return <C, S>(key: (command: Command<C>, state: S) => string | undefined): FactRequest<T, true> =>
    ({ fact, mode: 'strict', key }) as unknown as FactRequest<T, true>;
}

/** Roles of R12. `operator` installs buyers; `system` stands for the processes. */
export const ROLES = [
  'essHead',
  'essOfficer',
  'fileManager',
  'directorateAgent',
  'delegatedSignatory',
  'procurementOffice',
  'facilitator',
  'correspondent',
  'canteenManager',
  'dpo',
  'auditor',
  'workingGroupPilot',
  'elected',
  'guest',
  'transversalGroup',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** The five processes (design 7): which of them may issue a command on its own. */
export const PROCESSES = [
  'annualProgrammingReview',
  'tendering',
  'executionTracking',
  'localEvaluation',
  'centralEvaluation',
] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Where a command acts; the access policy holds it against the actor's grants. */
export interface Scope {
  readonly buyer: string;
  readonly directorate?: string | undefined;
  readonly contract?: string | undefined;
  /** Suppliers or employers in whose name a correspondent may act here. */
  readonly suppliers?: readonly string[] | undefined;
  readonly canteen?: string | undefined;
  /** Facilitator bodies assigned here, each with the convention that carries it (none for in-house). */
  readonly facilitators?: readonly { readonly body: string; readonly convention?: string | undefined }[] | undefined;
  /** Day of the period worked on, where rights outlive a convention (R12). */
  readonly periodFrom?: LocalDate | undefined;
}

/** What a command brings for the vault, as its schema let it through. */
export type PersonalPart = Readonly<Record<string, unknown>>;

/** A command with everything that derives from it, erased: what pipeline, HTTP, OpenAPI and catalogue work with. */
export interface AnySlice {
  readonly name: string;
  readonly slug: string;
  readonly aggregate: AnyAggregate;
  readonly summary: string;
  readonly schema: z.ZodObject;
  /** What goes to the vault instead of the log, under the given reference; never seen by `decide`. */
  readonly personal?: z.ZodObject;
  /**
   * Holds the part for the vault against the command, once that is accepted; nothing of it enters the decision or the
   * log. A refusal goes to who sent it and is kept nowhere.
   */
  readonly personalRefusal?: (command: Command, personal: PersonalPart | undefined) => Refusal | undefined;
  readonly facts: FactRequests;
  readonly roles: readonly Role[];
  readonly processes: readonly ProcessName[];
  scope(state: unknown, command: Command, facts: Readonly<Record<string, unknown>>): Scope | undefined;
  decide(state: unknown, command: Command, facts: Readonly<Record<string, unknown>>): Decision;
}

interface SliceDefinition<S, D extends z.ZodObject, F extends FactRequests> {
  /** Imperative business verb and noun: `AwardLot`. The route is its kebab-case. */
  readonly name: string;
  /** One French sentence for OpenAPI and the catalogue. */
  readonly summary: string;
  /** Strict zod object of the body. */
  readonly schema: D;
  readonly personal?: z.ZodObject;
  readonly personalRefusal?: (command: Command<z.output<D>>, personal: PersonalPart | undefined) => Refusal | undefined;
  readonly facts?: F;
  readonly permission: {
    /** Roles that may issue it (R12); empty for a command that only processes issue. */
    readonly roles: readonly Role[];
    readonly processes?: readonly ProcessName[];
    /** Where it acts, or `undefined` when the target is unknown (answered 404, as out of scope is). */
    readonly scope: (state: S, command: Command<z.output<D>>, facts: FactValues<F>) => Scope | undefined;
  };
  /** Pure: state, command, facts → events, refusal or nothing to do. */
  readonly decide: (state: S, command: Command<z.output<D>>, facts: FactValues<F>) => Decision;
}

export function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** The `defineSlice` of an aggregate: schema, facts and permission infer locally; the result is erased. */
export function slicesOf<S>(aggregate: Aggregate<S>) {
  return <D extends z.ZodObject, F extends FactRequests = Record<never, never>>(
    definition: SliceDefinition<S, D, F>,
  ): AnySlice =>
    ({
      name: definition.name,
      slug: kebab(definition.name),
      summary: definition.summary,
      aggregate,
      schema: definition.schema,
      ...(definition.personal ? { personal: definition.personal } : {}),
      ...(definition.personalRefusal ? { personalRefusal: definition.personalRefusal } : {}),
      facts: definition.facts ?? {},
      roles: definition.permission.roles,
      processes: definition.permission.processes ?? [],
      scope: definition.permission.scope,
      decide: definition.decide,
    }) as unknown as AnySlice;
}

/** What a context hands to the application: the only list of its commands. */
export interface Context {
  readonly name: string;
  readonly aggregates: readonly AnyAggregate[];
  readonly slices: readonly AnySlice[];
  readonly refusals: Readonly<Record<string, string>>;
}
