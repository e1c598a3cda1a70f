import type { Actor, AnySlice, Clock, Command, Decision, LocalDate, Scope } from '@clausier/kernel';
import type { EventStore, LogHead } from '@clausier/event-store-port';
import { buyer } from '@clausier/directory';
import { localDateOf, type ZoneName } from '@clausier/calendar';
import { PinnedLoader } from '../facts/pinned-loader.js';
import type { StreamStates } from '../log/stream-states.js';
import { refuse } from './refusals.js';
import type { Registry } from './registry.js';
import { targetRefusal } from './target-rules.js';

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

/** A decision with what it rested on: enough to append it safely and to explain it. */
export interface Decided {
  readonly decision: Decision;
  readonly command: Command;
  readonly scope: Scope;
  /** Revision of the command's own stream that the decision saw. */
  readonly revision: number;
  /** Streams that the decision rests on: the append must find none of them moved. */
  readonly loader: PinnedLoader;
  readonly softValues: Readonly<Record<string, unknown>>;
}

/** Zone that dates a command until its buyer is known, and one that has none yet. */
const FIRST_ZONE: ZoneName = 'Europe/Paris';

/** Asked once scope, dates and state are known and before the decision: `false` answers 404. */
export type Authorise = (scope: Scope, today: LocalDate, loader: PinnedLoader) => Promise<boolean>;

/** Loads state and facts at one position, authorises, decides. `undefined`: unknown, or out of the actor's scope. */
export async function decideAtHead(
  ports: PipelinePorts,
  asked: CommandToDecide,
  authorise: Authorise,
): Promise<Decided | undefined> {
  const head = await ports.store.head();
  const view = await viewInBuyersZone(ports, asked, head);
  if (!view) return undefined;
  const { scope, command, state, facts, revision, loader, softValues } = view;
  if (!(await authorise(scope, command.today, loader))) return undefined;
  const decision =
    command.on > command.today
      ? refuse('EFFECTIVE_IN_FUTURE', { on: command.on, today: command.today }, 'on')
      : (targetRefusal(asked.slice, command) ?? asked.slice.decide(state, command, facts));
  return { decision, command, scope, revision, loader, softValues };
}

/** What a decision sees: its command dated, its stream's state and its facts, all at one position. */
interface View {
  readonly command: Command;
  readonly state: unknown;
  readonly revision: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly softValues: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  readonly loader: PinnedLoader;
}

/**
 * The buyer is told by the scope, the scope by the facts, and facts may depend on the day: where it is another day at the
 * buyer's than in Paris, all of it is looked at again on that day. The buyer's stream is a strict fact of every command.
 */
async function viewInBuyersZone(
  ports: PipelinePorts,
  asked: CommandToDecide,
  head: LogHead,
): Promise<View | undefined> {
  const now = ports.clock.now();
  const first = await viewOn(ports, asked, head, localDateOf(now, FIRST_ZONE));
  if (!first) return undefined;
  const { zone } = await first.loader.state(buyer, first.scope.buyer);
  const today = localDateOf(now, zone);
  if (today === first.command.today) return first;
  const view = await viewOn(ports, asked, head, today);
  await view?.loader.state(buyer, view.scope.buyer);
  return view;
}

async function viewOn(
  { states, registry }: PipelinePorts,
  { slice, ...asked }: CommandToDecide,
  head: LogHead,
  today: LocalDate,
): Promise<View | undefined> {
  const loader = new PinnedLoader(head, states);
  const { state, revision } = await loader.entry(slice.aggregate, asked.id);
  const command: Command = { ...asked, today, on: typeof asked.data.on === 'string' ? asked.data.on : today };
  const facts: Record<string, unknown> = {};
  const softValues: Record<string, unknown> = {};
  for (const [name, request] of Object.entries(slice.facts)) {
    const key = request.key(command as Command<never>, state as never);
    if (key === undefined) continue;
    const resolver = registry.resolver(request.fact);
    const soft = request.mode === 'soft';
    facts[name] = await resolver.resolve(soft ? new PinnedLoader(head, states) : loader, key);
    if (soft) softValues[name] = resolver.basis ? resolver.basis(facts[name]) : facts[name];
  }
  const scope = slice.scope(state, command, facts);
  return scope && { command, state, revision, facts, softValues, scope, loader };
}
