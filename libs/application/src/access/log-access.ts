import { localDateOf } from '@clausier/calendar';
import { buyer as buyerAggregate } from '@clausier/directory';
import type { LogHead } from '@clausier/event-store-port';
import type { Clock, StreamName } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { PinnedLoader } from '../facts/pinned-loader.js';
import type { StreamStates } from '../log/stream-states.js';
import { buyerOfStream, type AggregateOf } from './buyer-of-stream.js';
import { mayAct } from './policy.js';

/** Which streams somebody may read as they are stored. */
export type Readable = (stream: StreamName) => Promise<boolean>;

/** R12: an auditor reads the rows of the buyers that granted it the right, and of no other. */
export class LogAccess {
  constructor(
    private readonly states: StreamStates,
    private readonly clock: Clock,
    private readonly aggregateOf: AggregateOf,
  ) {}

  /** Streams that the auditor may read up to this head; `undefined` when it holds no right today. */
  async readableBy(actorId: string, head: LogHead): Promise<Readable | undefined> {
    const load = new PinnedLoader(head, this.states);
    const now = this.clock.now();
    const granting = new Set<string>();
    for (const buyer of await load.ids(buyerAggregate.category)) {
      const { grants, zone } = await load.state(buyerAggregate, buyer);
      const today = localDateOf(now, zone);
      const conventionTailDays = ruleBook.at(today).value('convention.wayOut');
      if (mayAct(actorId, 'auditor', { buyer }, { grants, conventions: {}, today, conventionTailDays }))
        granting.add(buyer);
    }
    if (granting.size === 0) return undefined;
    return async (stream) => {
      const buyer = await buyerOfStream(load, this.aggregateOf, stream);
      return buyer !== undefined && granting.has(buyer);
    };
  }
}
