import { streamName, type Accepted } from '@clausier/kernel';
import type { PinnedLoader } from '../facts/pinned-loader.js';
import { done } from './answer.js';
import { appendRequest, type Provenance } from './append.js';
import {
  decideAtHead,
  type Authorise,
  type CommandToDecide,
  type Decided,
  type PipelinePorts,
} from './decide-at-head.js';
import type { CommandOutcome } from './outcome.js';

/** What differs between a person's command and an act of a process. */
export interface Course {
  readonly authorise: Authorise;
  readonly provenance: Provenance;
  /** Asked about each decision before anything is written: an outcome ends the command. */
  before(decided: Decided): Promise<CommandOutcome | undefined>;
  /** Adds to what was decided what goes with it in the same transaction. */
  completed(accepted: Accepted, loader: PinnedLoader): Promise<Accepted>;
}

/** A lost race is decided again from the new state, so many times at most. */
const ATTEMPTS = 12;

/** Decides and appends; again from the new state when another writer was faster. Throws when the log fails: outcome unknown. */
export async function untilAppended(
  ports: PipelinePorts,
  asked: CommandToDecide,
  course: Course,
): Promise<CommandOutcome> {
  const { commandId } = asked;
  const own = streamName(asked.slice.aggregate.category, asked.id);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const decided = await decideAtHead(ports, asked, course.authorise);
    if (!decided) return { kind: 'notFound' };
    const stopped = await course.before(decided);
    if (stopped) return stopped;
    const { decision, revision, loader } = decided;
    if (decision.outcome === 'refused') return { kind: 'refused', refusal: decision };
    if (decision.outcome === 'unchanged') {
      const about = decision.id === undefined ? own : streamName(asked.slice.aggregate.category, decision.id);
      const seen = loader.streams.find(({ stream }) => stream === about)?.revision ?? revision;
      return {
        kind: 'unchanged',
        id: decision.id ?? asked.id,
        commandId,
        position: loader.head.position,
        revision: seen,
      };
    }
    const accepted = await course.completed(decision, loader);
    const result = await ports.store.append(appendRequest(decided, accepted, own, course.provenance));
    if (result.outcome === 'commandReused') return { kind: 'keyReused' };
    if (result.outcome !== 'conflict') return done(commandId, own, result, result.outcome === 'replayed');
  }
  return { kind: 'contended' };
}
