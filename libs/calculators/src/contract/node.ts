import type { z } from 'zod';
import type { Fault } from './fault.js';

/**
 * A place of an input: what it may hold. One declaration gives both the judgement of the contract (code, path and
 * precedence) and the schema that describes it in OpenAPI.
 */
export interface Node<T> {
  readonly schema: z.ZodType<T>;
  judge(value: unknown, path: string, faults: Fault[]): void;
}

/** A member that may be left out. */
export interface OptionalNode<T> extends Node<T> {
  readonly optional: true;
}

export type NodeValue<N> = N extends Node<infer T> ? T : never;

export function optional<T>(node: Node<T>): OptionalNode<T> {
  return { ...node, optional: true };
}

export function isOptional(node: Node<unknown>): node is OptionalNode<unknown> {
  return 'optional' in node;
}
