import { parseStream, type AnyAggregate, type StreamName } from '@clausier/kernel';
import type { FactLoader } from '../facts/resolver.js';

/** The aggregate of a category, where the product has it. */
export type AggregateOf = (category: string) => AnyAggregate | undefined;

/**
 * Buyer of a stream at the loader's position, as its aggregate declares it; `undefined` where it cannot be told. `data`
 * are those of a command sent to the stream. Every stream that is asked on the way is read through the loader.
 */
export async function buyerOfStream(
  load: Pick<FactLoader, 'state'>,
  aggregateOf: AggregateOf,
  stream: StreamName,
  data?: object,
): Promise<string | undefined> {
  const { category, id } = parseStream(stream);
  const aggregate = aggregateOf(category);
  const owner = aggregate?.buyerOf(id, await load.state(aggregate, id), data);
  return typeof owner === 'object' ? buyerOfStream(load, aggregateOf, owner.sameAs) : owner;
}
