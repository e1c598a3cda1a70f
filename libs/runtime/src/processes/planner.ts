import {
  LOG_START,
  comparePositions,
  instantMs,
  parseStream,
  streamName,
  type AnyAggregate,
  type Aggregate,
  type Clock,
  type Position,
} from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import { actId, buyerOfStream, type StreamStates } from '@clausier/application';
import { followUp as followUpAggregate } from '@clausier/governance';
import { dueAt, type ForeseenAct, type MemberStates, type ProcessDefinition } from '@clausier/policies';
import {
  processKey,
  type Act,
  type Plan,
  type PlanRequest,
  type ProcessKey,
  type ProcessName,
} from '@clausier/workflow-contract';
import { buyer as buyerAggregate, type BuyerState } from '@clausier/directory';
import { messageOf } from '../common/message-of.js';
import type { ProcessStore } from './process-store.js';
import type { Refusals } from './refusals.js';

interface PlannerPorts {
  readonly store: EventStore;
  readonly states: StreamStates;
  readonly processes: ProcessStore;
  readonly clock: Clock;
  readonly definitions: Readonly<Record<ProcessName, ProcessDefinition>>;
  readonly aggregate: (category: string) => AnyAggregate | undefined;
  readonly refusals: Refusals;
  /** Called for an act refused twice since the last poke: it waits for the next poke, the others go on. */
  readonly alarm: (message: string, act: Act) => void;
}

/** An act that is due, and the message that tells of it. */
interface Due {
  readonly act: Act;
  readonly message: Act | undefined;
}

/** Whose plan it is. */
interface Planned extends Pick<PlanRequest, 'process' | 'entity'> {
  readonly buyer: string | undefined;
}

/** How long a plan waits for the bridge to have read what the log already holds. */
const BRIDGE_PATIENCE_MS = 5_000;

/** Answers what a process is due to do: folds the streams it follows, runs the pure policy, keeps the acknowledgement. */
export class Planner {
  constructor(private readonly ports: PlannerPorts) {}

  async plan({ process, entity, atLeast }: PlanRequest): Promise<Plan> {
    const position = await this.foldablePosition(atLeast);
    const key = processKey(process, entity);
    const buyer = await this.buyerOf(key, position);
    try {
      return await this.planAt(position, { process, entity, buyer });
    } catch (error) {
      if (buyer !== undefined)
        this.ports.processes.stalled.planFailed(key, buyer, this.ports.clock.now(), messageOf(error));
      throw error;
    }
  }

  private async planAt(position: Position, { process, entity, buyer }: Planned): Promise<Plan> {
    const key = processKey(process, entity);
    const members = await this.members(key, buyer, position);
    const now = this.ports.clock.now();
    const outlook = this.ports.definitions[process].outlook(entity, members, now);
    const { due, nextDueAt } = dueAt(outlook.foreseen, now);
    const named = (act: Omit<ForeseenAct, 'message'>): Act => toAct(act, process, entity, buyer);
    const asked = due.map((act) => ({ act: named(act), message: act.message && named(act.message) }));
    this.ports.processes.stalled.planned(
      key,
      asked.flatMap(({ act, message }) => [act.id, ...(message ? [message.id] : [])]),
    );
    const { acts, parked } = this.setAside(key, asked);
    const terminal = outlook.terminal && due.length === 0;
    if (acts.length === 0) this.ports.processes.acknowledge(key, { seen: position, nextDueAt, terminal, parked });
    return {
      position,
      acts,
      terminal,
      stage: outlook.stage,
      details: outlook.details,
      ...(outlook.contract === undefined ? {} : { contract: outlook.contract }),
      ...(outlook.directorate === undefined ? {} : { directorate: outlook.directorate }),
      ...(nextDueAt === undefined ? {} : { nextDueAt, waitMs: Math.max(1, instantMs(nextDueAt) - instantMs(now)) }),
    };
  }

  /**
   * Leaves aside what came to nothing twice since the last poke, and with an act its message. A message goes in the same
   * plan as its act, right after it: the performer finds the record of the act before it tells anybody.
   */
  private setAside(key: ProcessKey, due: readonly Due[]): { readonly acts: readonly Act[]; readonly parked: boolean } {
    const poke = this.ports.processes.row(key)?.wanted ?? LOG_START;
    const refused = ({ id }: Act): boolean => this.ports.refusals.count(id, poke) >= 2;
    const parked = due.filter(({ act }) => refused(act));
    for (const { act } of parked)
      this.ports.alarm('acte refusé deux fois, laissé de côté jusqu’au prochain signal', act);
    const acts = due
      .filter((one) => !parked.includes(one))
      .flatMap(({ act, message }) => (message && !refused(message) ? [act, message] : [act]));
    return { acts, parked: parked.length > 0 };
  }

  /** The head, once the bridge knows who follows what up to there; else as far as the bridge got. */
  private async foldablePosition(atLeast: Position): Promise<Position> {
    const { position: head } = await this.ports.store.head();
    const reached = await this.ports.processes.reached(head, BRIDGE_PATIENCE_MS);
    if (comparePositions(reached, atLeast) < 0)
      throw new Error(`the bridge has read up to ${reached}, asked for ${atLeast}`);
    return reached;
  }

  /** The buyer of a process is that of its follow-up. */
  private buyerOf(key: ProcessKey, position: Position): Promise<string | undefined> {
    const state = async <S>(aggregate: Aggregate<S>, id: string): Promise<S> =>
      (await this.ports.states.at(aggregate, id, position)).state;
    return buyerOfStream({ state }, this.ports.aggregate, streamName(followUpAggregate.category, key));
  }

  private async members(key: ProcessKey, buyer: string | undefined, position: Position): Promise<MemberStates> {
    const followUp = streamName(followUpAggregate.category, key);
    const streams = new Set([...this.ports.processes.streamsOf(key), followUp]);
    const folded = new Map<string, { id: string; state: unknown }[]>();
    const add = async (aggregate: AnyAggregate, id: string) => {
      const { state } = await this.ports.states.at(aggregate, id, position);
      folded.set(aggregate.category, [...(folded.get(aggregate.category) ?? []), { id, state }]);
    };
    for (const stream of streams) {
      const { category, id } = parseStream(stream);
      const aggregate = this.ports.aggregate(category);
      if (aggregate) await add(aggregate, id);
    }
    const known = buyer === undefined ? undefined : await this.ports.states.at(buyerAggregate, buyer, position);
    return memberStates(folded, known?.state ?? buyerAggregate.initial);
  }
}

function memberStates(
  folded: ReadonlyMap<string, readonly { id: string; state: unknown }[]>,
  buyer: BuyerState,
): MemberStates {
  return {
    one: <S>(aggregate: Aggregate<S>, id: string) =>
      (folded.get(aggregate.category)?.find((member) => member.id === id)?.state as S | undefined) ?? aggregate.initial,
    all: <S>(aggregate: Aggregate<S>) => (folded.get(aggregate.category) ?? []) as readonly { id: string; state: S }[],
    buyer,
  };
}

/** Throws on an act of nobody's: under a made-up buyer its id would be another one. */
function toAct(
  act: Omit<ForeseenAct, 'message'>,
  process: ProcessName,
  entity: string,
  buyer: string | undefined,
): Act {
  if (buyer === undefined) throw new Error(`${processKey(process, entity)}: ${act.kind} due, and no buyer known`);
  const { kind, subject, occurrence, dueAt: due, command, summary } = act;
  const identity = { buyer, process, entity, kind, subject, occurrence };
  return { id: actId(identity), ...identity, dueAt: due, command, summary };
}
