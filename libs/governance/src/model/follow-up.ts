import { PROCESSES, defineAggregate, streamName, type Owner, type ProcessName } from '@clausier/kernel';
import { followUpEvents } from '../events/follow-up.js';
import { evolve } from './evolve-follow-up.js';
import { nothingFollowed } from './follow-up-state.js';

/** `followUp-<process>.<entity>`: what a process asked, sent and did about one entity. */
export const followUp = defineAggregate({
  category: 'followUp',
  events: followUpEvents,
  initial: nothingFollowed,
  evolve,
  buyerOf: ownerOf,
});

/** Processes that follow one contract; the others follow `<buyer>.<year>[.<directorate>]`. */
const OF_CONTRACTS: ReadonlySet<string> = new Set<ProcessName>(['tendering', 'executionTracking', 'localEvaluation']);

/** A follow-up, `<process>.<entity>`, is of whom its process follows. */
function ownerOf(id: string): Owner | undefined {
  const [process, first, ...rest] = id.split('.');
  if (first === undefined || !PROCESSES.some((name) => name === process)) return undefined;
  if (OF_CONTRACTS.has(process ?? '')) return { sameAs: streamName('contract', first) };
  return rest.length > 0 ? first : undefined;
}
