import { z } from 'zod';
import type { AnyAggregate, Aggregate } from './aggregate.js';
import type { LocalDate } from './clock.js';
import type { Command, Decision } from './command.js';
import { enteredShape } from './entry-bounds.js';
import type { AnyFactRequest, FactRequests } from './fact.js';
import { f } from './fields.js';
import type { Refusal } from './refusal.js';
import type { ProcessName, Role } from './roles.js';

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

/** How far a command reaches within its buyer. An empty one is the whole buyer. */
export type Reach = Omit<Scope, 'buyer'>;

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
  /** Parts that the id derives from: a command sent without an id gets it. */
  readonly idFrom?: (data: Readonly<Record<string, unknown>>) => readonly string[];
  /** No other id is taken. */
  readonly derivedIdOnly?: true;
  readonly facts: Readonly<Record<string, AnyFactRequest>>;
  readonly roles: readonly Role[];
  readonly processes: readonly ProcessName[];
  scope(state: unknown, command: Command, facts: Readonly<Record<string, unknown>>): Reach | undefined;
  decide(state: unknown, command: Command, facts: Readonly<Record<string, unknown>>): Decision;
}

/** The fields of a command's body, by name. */
export type Body = Readonly<Record<string, z.ZodType>>;

/** The data of a command. `on` is the business date, of every command that a person may issue. */
export type DataOf<B extends Body> = Readonly<z.output<z.ZodObject<B>>> & { readonly on?: LocalDate | undefined };

/** A command, in one literal: body, facts and state are inferred from it for scope and decision. */
export interface SliceDefinition<S, B extends Body, V, Decided = S> {
  /** Imperative business verb and noun: `AwardLot`. The route is its kebab-case. */
  readonly name: string;
  /** One French sentence for OpenAPI and the catalogue. */
  readonly summary: string;
  /**
   * Fields of the body. Where a person may issue the command, the helper adds the business date `on` and the bounds of
   * entry.
   */
  readonly body: B;
  readonly personal?: z.ZodObject;
  readonly personalRefusal?: (command: Command<DataOf<B>>, personal: PersonalPart | undefined) => Refusal | undefined;
  /** Parts that name the entity for ever: a command sent without an id gets the id derived from them. */
  readonly idFrom?: (data: DataOf<B>) => readonly string[];
  /** No other id is taken, so that nothing is registered twice. */
  readonly derivedIdOnly?: true;
  readonly facts?: FactRequests<V, DataOf<B>, S>;
  readonly permission: {
    /** Roles that may issue it (R12); none for a command that only processes issue. */
    readonly roles: readonly Role[];
    readonly processes?: readonly ProcessName[];
    /**
     * Where within its buyer it acts, or `undefined` when the target is unknown (answered 404, as out of scope is).
     * Left out, it acts on the whole buyer.
     */
    readonly scope?: (state: S, command: Command<DataOf<B>>, facts: NoInfer<V>) => Reach | undefined;
  };
  /** Pure: state, command, facts → events, refusal or nothing to do. */
  readonly decide: (state: Decided, command: Command<DataOf<B>>, facts: NoInfer<V>) => Decision;
}

export function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** The `defineSlice` of an aggregate: body, facts and permission infer locally; the result is erased. */
export function slicesOf<S>(aggregate: Aggregate<S>) {
  return <const B extends Body, V = Record<never, never>>(definition: SliceDefinition<S, B, V>): AnySlice => {
    const { body, facts = {}, permission, ...rest } = definition;
    const { roles, processes = [], scope = () => ({}) } = permission;
    const schema = z.strictObject(roles.length > 0 ? { ...enteredShape(body), on: f.optional(f.date()) } : body);
    return {
      ...rest,
      slug: kebab(rest.name),
      aggregate,
      schema,
      facts,
      roles,
      processes,
      scope,
    } as unknown as AnySlice;
  };
}

/** What a context hands to the application: the only list of its commands. */
export interface Context {
  readonly name: string;
  readonly aggregates: readonly AnyAggregate[];
  readonly slices: readonly AnySlice[];
  readonly refusals: Readonly<Record<string, string>>;
}
