import type { Command } from './command.js';

/**
 * A fact by its name. The type of its value binds the slices that ask for it and the resolver that answers. Strict: the
 * streams of the value are checked again in the append. Soft: the value is a fold at a recorded position, and the basis
 * of the event keeps it.
 */
export interface Fact<T = unknown, N extends string = string> {
  readonly name: N;
  readonly mode: 'strict' | 'soft';
  /** Only for inference. */
  readonly value?: (value: T) => T;
}

/** Names a strict fact. An entity that nobody knows has the empty value of the fact, never an error. */
export function strictFact<T>() {
  return <const N extends string>(name: N): Fact<T, N> => ({ name, mode: 'strict' });
}
/** Names a soft fact. */
export function softFact<T>() {
  return <const N extends string>(name: N): Fact<T, N> => ({ name, mode: 'soft' });
}
/** The same fact for a command that does not always need it: without a key, the value is `undefined`. */
export function optional<T, N extends string>(fact: Fact<T, N>): Fact<T | undefined, N> {
  return { name: fact.name, mode: fact.mode };
}

/** The value of each fact of a module, by fact name: what `libs/application` must resolve. */
export type FactValuesOf<M> = {
  readonly [K in keyof M as M[K] extends Fact<infer _, infer N> ? N : never]: M[K] extends Fact<infer T> ? T : never;
};

/** What a slice asks: a fact, and for which entity. */
export interface FactRequest<T, D, S> {
  readonly fact: Fact<T>;
  readonly key: (command: Command<D>, state: S) => string | (undefined extends T ? undefined : never);
}

/** What a slice asks, by the name under which its decision reads the value. */
export type FactRequests<V, D, S> = { readonly [K in keyof V]: FactRequest<V[K], D, S> };

/** A request, erased. */
export interface AnyFactRequest {
  readonly fact: Fact<never>;
  readonly key: (command: Command<never>, state: never) => string | undefined;
}
