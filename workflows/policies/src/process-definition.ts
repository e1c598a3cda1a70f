import {
  instantMs,
  type Aggregate,
  type EventEnvelope,
  type Instant,
  type ProcessName,
  type StreamName,
} from '@clausier/kernel';
import type { BuyerState } from '@clausier/directory';
import type { Act, Plan, ProcessKey } from '@clausier/workflow-contract';

/** An act that the policy foresees and that is not done yet: due when the clock reaches `dueAt`. */
export interface ForeseenAct extends Omit<Act, 'id' | 'process' | 'entity' | 'buyer'> {
  /** The act of telling somebody, due with this one and performed after it. */
  readonly message?: Omit<ForeseenAct, 'message'>;
}

/** What a process is to do, as far as it can be foreseen from what is known. */
export interface Outlook extends Pick<Plan, 'terminal' | 'stage' | 'contract' | 'directorate' | 'details'> {
  readonly foreseen: readonly ForeseenAct[];
}

/** Of an entity that the process has nothing to do for yet. */
export function notBegun(details: string, stage = 'programming'): Outlook {
  return { foreseen: [], terminal: false, stage, details };
}

/** Folded states of the streams a process follows, at one position. */
export interface MemberStates {
  /** State of one stream; the aggregate's initial state when it holds nothing or is not followed. */
  one<S>(aggregate: Aggregate<S>, id: string): S;
  /** All followed streams of a category, by id. */
  all<S>(aggregate: Aggregate<S>): readonly { readonly id: string; readonly state: S }[];
  /** The buyer of the process's entity, whose zone and calendar date the acts; the initial state while it is not known. */
  readonly buyer: BuyerState;
}

/** One process: what is due. Pure. */
export interface ProcessDefinition {
  readonly process: ProcessName;
  outlook(entity: string, members: MemberStates, now: Instant): Outlook;
}

/** A stream that a process follows from now on. */
export interface Membership {
  readonly key: ProcessKey;
  readonly stream: StreamName;
}

/** Who follows what already, as the bridge keeps it. */
export interface Followers {
  of(stream: StreamName): readonly ProcessKey[];
}

/** Memberships that an event creates, and the processes it concerns (its new and old followers). */
export interface Routing {
  readonly links: readonly Membership[];
  readonly pokes: readonly ProcessKey[] | 'all';
}

export type Route = (event: EventEnvelope, followers: Followers) => Routing;

/** Acts due at `now`, in the order of their due instants, and the next instant at which something falls due. */
export function dueAt(
  foreseen: readonly ForeseenAct[],
  now: Instant,
): { readonly due: readonly ForeseenAct[]; readonly nextDueAt: Instant | undefined } {
  const ordered = [...foreseen].sort(
    (a, b) => instantMs(a.dueAt) - instantMs(b.dueAt) || (actKey(a) < actKey(b) ? -1 : 1),
  );
  const nowMs = instantMs(now);
  return {
    due: ordered.filter((act) => instantMs(act.dueAt) <= nowMs),
    nextDueAt: ordered.find((act) => instantMs(act.dueAt) > nowMs)?.dueAt,
  };
}

function actKey({ kind, subject, occurrence }: ForeseenAct): string {
  return [kind, subject, occurrence].join('|');
}
