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
import { actId, type StreamStates } from '@clausier/application';
import { followUp as followUpAggregate } from '@clausier/governance';
import { dueAt, type ForeseenAct, type MemberStates, type ProcessDefinition } from '@clausier/policies';
import { processKey, type Act, type Plan, type PlanRequest, type ProcessName } from '@clausier/workflow-contract';
import { buyer as buyerAggregate } from '@clausier/directory';
import type { ProcessStore } from '../projector/process-store.js';
import type { Refusals } from './refusals.js';

export interface PlannerPorts {
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

/** How long a plan waits for the bridge to have read what the log already holds. */
const BRIDGE_PATIENCE_MS = 5_000;

/** Answers what a process is due to do: folds the streams it follows, runs the pure policy, keeps the acknowledgement. */
export class Planner {
  constructor(private readonly ports: PlannerPorts) {}

  async plan({ process, entity, atLeast }: PlanRequest): Promise<Plan> {
    const position = await this.foldablePosition(atLeast);
    const members = await this.members(process, entity, position);
    const definition = this.ports.definitions[process];
    const now = this.ports.clock.now();
    const outlook = definition.outlook(entity, members, now);
    const { due, nextDueAt } = dueAt(outlook.foreseen, now);
    const buyer = definition.buyerOf(entity, members);
    const planned = due.map((act) => toAct(act, process, entity, buyer));
    const poke = this.ports.processes.row(processKey(process, entity))?.wanted ?? LOG_START;
    const parked = planned.filter((act) => this.ports.refusals.count(act.id, poke) >= 2);
    for (const act of parked) this.ports.alarm('acte refusé deux fois, laissé de côté jusqu’au prochain signal', act);
    const acts = planned.filter((act) => !parked.includes(act));
    const terminal = outlook.terminal && planned.length === 0;
    if (acts.length === 0)
      this.ports.processes.acknowledge(processKey(process, entity), {
        seen: position,
        nextDueAt,
        terminal,
        parked: parked.length > 0,
      });
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

  /** The head, once the bridge knows who follows what up to there; else as far as the bridge got. */
  private async foldablePosition(atLeast: Position): Promise<Position> {
    const { position: head } = await this.ports.store.head();
    const reached = await this.ports.processes.reached(head, BRIDGE_PATIENCE_MS);
    if (comparePositions(reached, atLeast) < 0)
      throw new Error(`the bridge has read up to ${reached}, asked for ${atLeast}`);
    return reached;
  }

  private async members(process: ProcessName, entity: string, position: Position): Promise<MemberStates> {
    const key = processKey(process, entity);
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
    const states = memberStates(folded);
    const buyer = this.ports.definitions[process].buyerOf(entity, states);
    if (buyer !== undefined) await add(buyerAggregate, buyer);
    return states;
  }
}

function memberStates(folded: ReadonlyMap<string, readonly { id: string; state: unknown }[]>): MemberStates {
  return {
    one: <S>(aggregate: Aggregate<S>, id: string) =>
      (folded.get(aggregate.category)?.find((member) => member.id === id)?.state as S | undefined) ?? aggregate.initial,
    all: <S>(aggregate: Aggregate<S>) => (folded.get(aggregate.category) ?? []) as readonly { id: string; state: S }[],
  };
}

/** Throws on an act of nobody's: under a made-up buyer its id would be another one. */
function toAct(act: ForeseenAct, process: ProcessName, entity: string, buyer: string | undefined): Act {
  if (buyer === undefined) throw new Error(`${processKey(process, entity)}: ${act.kind} due, and no buyer known`);
  const { kind, subject, occurrence, dueAt: due, command, summary } = act;
  const identity = { buyer, process, entity, kind, subject, occurrence };
  return { id: actId(identity), ...identity, dueAt: due, command, summary };
}
