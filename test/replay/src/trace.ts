import { instantMs, parseStream, upcast, type Instant, type LocalDate, type ProcessName } from '@clausier/kernel';
import { actId, contexts } from '@clausier/application';
import { dueAt } from '@clausier/policies';
import { buyerOf, logOf, on, outlookOf, perform, type Entry } from '@clausier/policies/testing';
import { processKey } from '@clausier/workflow-contract';

/** What people did, and what the process followed makes of it up to `until`. Events stand at 09:00 UTC of their day. */
export interface GoldenLog {
  readonly title: string;
  readonly process: ProcessName;
  readonly entity: string;
  readonly until: Instant;
  readonly events: readonly {
    readonly stream: string;
    readonly type: string;
    readonly schemaVersion: number;
    readonly effectiveOn: LocalDate;
    readonly data: object;
  }[];
}

/** An act as it was performed: when it was due, and under which id. */
interface TracedAct {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
  readonly dueAt: Instant;
}

/** Plays a log on a clock that stops at each event and at each due instant; every act is performed when it is due. */
export function traceOf({ process, entity, until, events }: GoldenLog): readonly TracedAct[] {
  const trace: TracedAct[] = [];
  const pending = events.map((event) => ({ at: `${event.effectiveOn}T09:00:00Z`, entry: entryOf(event) }));
  let entries: readonly Entry[] = [];
  let nextDueAt: Instant | undefined;
  for (;;) {
    const clock = earlier(pending[0]?.at, nextDueAt);
    if (clock === undefined || instantMs(clock) > instantMs(until)) return trace;
    while (pending[0] && instantMs(pending[0].at) <= instantMs(clock))
      entries = [...entries, ...pending.splice(0, 1).map(({ entry }) => entry)];
    for (;;) {
      const { foreseen } = outlookOf(process, entity, entries, clock);
      const { due, nextDueAt: next } = dueAt(foreseen, clock);
      nextDueAt = next;
      const [act] = due;
      if (!act) break;
      const { kind, subject, occurrence, dueAt: at } = act;
      const buyer = buyerOf(logOf(entries), processKey(process, entity)) ?? 'unknown';
      const identity = { buyer, process, entity, kind, subject, occurrence };
      trace.push({ id: actId(identity), kind, subject, occurrence, dueAt: at });
      entries = perform(process, entity, act, entries, clock);
    }
  }
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return instantMs(a) <= instantMs(b) ? a : b;
}

const DEFINITIONS = new Map(
  contexts.flatMap(({ aggregates }) => aggregates.flatMap(({ events }) => Object.entries(events))),
);

/** An event of a kept log, lifted to the version that the code reads today. */
function entryOf({ stream, ...event }: GoldenLog['events'][number]): Entry {
  const { category, id } = parseStream(stream);
  const definition = DEFINITIONS.get(event.type);
  const [recorded] = logOf([on(category, id, event)]);
  if (!definition || !recorded) throw new Error(`${event.type} is no event of the product`);
  const { type, schemaVersion, data, effectiveOn } = upcast(recorded, definition);
  return on(category, id, { type, schemaVersion, data, effectiveOn });
}
