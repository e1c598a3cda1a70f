import { fold, streamName, type Aggregate, type NewEvent, type StreamName } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import type { FactLoader } from '../facts/resolver.js';

/** A loader over the given histories, by stream; every other stream is empty. Keeps the names of what was read. */
export function statesLoader(
  histories: Readonly<Record<StreamName, readonly NewEvent[]>>,
): FactLoader & { readonly read: readonly StreamName[] } {
  const read: StreamName[] = [];
  const peek = <S>(aggregate: Aggregate<S>, id: string) => {
    const stream = streamName(aggregate.category, id);
    return Promise.resolve(fold(aggregate, recorded(stream, histories[stream] ?? [], '2026-01-20')));
  };
  return {
    read,
    head: { position: '42', hash: '0'.repeat(64) },
    state: (aggregate, id) => {
      read.push(streamName(aggregate.category, id));
      return peek(aggregate, id);
    },
    peek,
    ids: (category) =>
      Promise.resolve(
        Object.keys(histories)
          .filter((stream) => stream.startsWith(`${category}-`))
          .map((stream) => stream.slice(category.length + 1)),
      ),
  };
}
