import { contract } from '@clausier/contract';
import { fold, parseStream, streamName, type Aggregate, type EventEnvelope, type StreamName } from '@clausier/kernel';
import { buyer as buyerAggregate } from '@clausier/directory';
import { followUp } from '@clausier/governance';
import type { ProcessKey } from '@clausier/workflow-contract';
import type { Followers, MemberStates } from '../process-definition.js';
import { route } from '../route.js';

/** Who follows what once the whole log was routed, event by event, as the bridge does. */
export function followersAfter(
  log: readonly EventEnvelope[],
): Followers & { streamsOf(key: ProcessKey): Set<StreamName> } {
  const members = new Map<ProcessKey, Set<StreamName>>();
  const followers: Followers = {
    of: (stream) => [...members].flatMap(([key, streams]) => (streams.has(stream) ? [key] : [])),
  };
  for (const event of log)
    for (const { key, stream } of route(event, followers).links)
      members.set(key, (members.get(key) ?? new Set()).add(stream));
  return { ...followers, streamsOf: (key) => members.get(key) ?? new Set() };
}

/**
 * What a process sees of a log: the streams that routing gave it, its own follow-up and the buyers, each folded by its
 * real aggregate.
 */
export function memberStates(log: readonly EventEnvelope[], key: ProcessKey): MemberStates {
  const followed = followersAfter(log).streamsOf(key);
  const seen = log.filter(
    ({ stream }) =>
      followed.has(stream) ||
      stream === streamName(followUp.category, key) ||
      stream.startsWith(`${buyerAggregate.category}-`),
  );
  const one = <S>(aggregate: Aggregate<S>, id: string): S => stateIn(seen, aggregate, id);
  const buyer = buyerOf(log, key);
  return {
    one,
    buyer: buyer === undefined ? buyerAggregate.initial : one(buyerAggregate, buyer),
    all: (aggregate) => {
      const prefix = `${aggregate.category}-`;
      const ids = new Set(
        seen.flatMap(({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : [])),
      );
      return [...ids].map((id) => ({ id, state: one(aggregate, id) }));
    },
  };
}

/** Buyer of a process: a follow-up belongs to a buyer, or to that of its contract. */
export function buyerOf(log: readonly EventEnvelope[], key: ProcessKey): string | undefined {
  const owner = followUp.buyerOf(key, followUp.initial);
  if (typeof owner !== 'object') return owner;
  const { id } = parseStream(owner.sameAs);
  const ofContract = contract.buyerOf(id, stateIn(log, contract, id));
  return typeof ofContract === 'object' ? undefined : ofContract;
}

function stateIn<S>(log: readonly EventEnvelope[], aggregate: Aggregate<S>, id: string): S {
  const stream = streamName(aggregate.category, id);
  return fold(
    aggregate,
    log.filter((event) => event.stream === stream),
  );
}
