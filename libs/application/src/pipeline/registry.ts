import type { AnyAggregate, AnySlice, Context } from '@clausier/kernel';
import type { FactResolver } from '../facts/resolver.js';
import { pipelineRefusals } from './refusals.js';
import { targetRefusalsOf } from './target-rules.js';

/** Every command and every kind of stream, by name. Built once; a contradiction stops the start. */
export interface Registry {
  readonly slices: readonly AnySlice[];
  slice(category: string, slug: string): AnySlice | undefined;
  sliceNamed(category: string, name: string): AnySlice | undefined;
  aggregate(category: string): AnyAggregate | undefined;
  resolver(fact: string): FactResolver;
  /** French sentences of the refusals that a command can meet. */
  refusalsOf(slice: AnySlice): Readonly<Record<string, string>>;
}

/** Throws an `Error` naming what is listed twice. */
export function buildRegistry(
  contexts: readonly Context[],
  resolvers: Readonly<Record<string, FactResolver>>,
): Registry {
  const slices = contexts.flatMap((context) => context.slices);
  const bySlug = index(slices, (slice) => `${slice.aggregate.category}/${slice.slug}`);
  const byName = index(slices, (slice) => `${slice.aggregate.category}/${slice.name}`);
  const aggregates = index(
    contexts.flatMap((context) => context.aggregates),
    (aggregate) => aggregate.category,
  );
  return {
    slices,
    slice: (category, slug) => bySlug.get(`${category}/${slug}`),
    sliceNamed: (category, name) => byName.get(`${category}/${name}`),
    aggregate: (category) => aggregates.get(category),
    resolver: (fact) => {
      const resolver = resolvers[fact];
      if (!resolver) throw new Error(`nobody resolves the fact ${fact}`);
      return resolver;
    },
    refusalsOf: (slice) => ({
      ...pipelineRefusals,
      ...targetRefusalsOf(slice),
      ...contexts.find(({ slices }) => slices.includes(slice))?.refusals,
    }),
  };
}

function index<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(key(item))) throw new Error(`${key(item)} is registered twice`);
    map.set(key(item), item);
  }
  return map;
}
