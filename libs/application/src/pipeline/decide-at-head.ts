import type { Actor, AnySlice, Clock, Command, Decision, LocalDate, Scope, StreamName } from '@clausier/kernel';
import type { EventStore, StreamCheck } from '@clausier/event-store-port';
import { buyerAggregate } from '@clausier/directory';
import { localDateOf, type ZoneName } from '@clausier/calendar';
import { PinnedLoader } from '../facts/pinned-loader.js';
import type { StreamStates } from '../log/stream-states.js';
import { refuse } from './refusals.js';
import type { Registry } from './registry.js';

export interface PipelinePorts {
  readonly store: EventStore;
  readonly states: StreamStates;
  readonly registry: Registry;
  readonly clock: Clock;
}

export interface CommandToDecide {
  readonly slice: AnySlice;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly commandId: string;
}

/** A decision with what it rested on: enough to append it safely and to run it again. */
export interface Decided {
  readonly decision: Decision;
  readonly command: Command;
  readonly scope: Scope;
  /** Revision of the command's own stream that the decision saw. */
  readonly revision: number;
  readonly loader: PinnedLoader;
  /** Streams whose revisions the append must find unmoved. */
  readonly checks: readonly StreamCheck[];
  readonly softValues: Readonly<Record<string, unknown>>;
}

/** Zone that dates a command before its buyer exists. */
const FIRST_ZONE: ZoneName = 'Europe/Paris';

/** Asked once scope, dates and state are known and before the decision: `false` answers 404. */
export type Authorise = (scope: Scope, today: LocalDate, loader: PinnedLoader) => Promise<boolean>;

/** Loads state and facts at one position, authorises, decides. `undefined`: unknown, or out of the actor's scope. */
export async function decideAtHead(
  ports: PipelinePorts,
  asked: CommandToDecide,
  authorise: Authorise,
): Promise<Decided | undefined> {
  const { slice } = asked;
  const head = await ports.store.head();
  const strict = new PinnedLoader(head, ports.states);
  const own = await strict.entry(slice.aggregate, asked.id);
  const now = ports.clock.now();
  const dated = (zone: ZoneName): Command => {
    const today = localDateOf(now, zone);
    const on = typeof asked.data.on === 'string' ? asked.data.on : today;
    return { data: asked.data, id: asked.id, actor: asked.actor, commandId: asked.commandId, today, on };
  };
  const undated = dated(FIRST_ZONE);
  const facts: Record<string, unknown> = {};
  const softValues: Record<string, unknown> = {};
  for (const [name, request] of Object.entries(slice.facts)) {
    const key = request.key(undated as Command<never>, own.state as never);
    const resolver = ports.registry.resolver(request.fact);
    const loader = request.mode === 'strict' ? strict : new PinnedLoader(head, ports.states);
    facts[name] = key === undefined ? undefined : await resolver.resolve(loader, key);
    if (request.mode === 'soft' && key !== undefined)
      softValues[name] = resolver.basis ? resolver.basis(facts[name]) : facts[name];
  }
  const scope = slice.scope(own.state, undated, facts);
  if (!scope) return undefined;
  const buyer = await strict.state(buyerAggregate, scope.buyer);
  const command = dated(buyer.zone);
  if (!(await authorise(scope, command.today, strict))) return undefined;
  const decision =
    command.on > command.today
      ? refuse('EFFECTIVE_IN_FUTURE', { on: command.on, today: command.today }, 'on')
      : slice.decide(own.state, command, facts);
  const seen: readonly { stream: StreamName; revision: number }[] = strict.streams;
  return {
    decision,
    command,
    scope,
    revision: own.revision,
    loader: strict,
    checks: seen.filter(({ stream }) => stream !== own.stream),
    softValues,
  };
}
