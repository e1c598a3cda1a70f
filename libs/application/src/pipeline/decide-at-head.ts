import type { ActTold, Actor, AnySlice, Clock, Command, Decision, LocalDate, Scope } from '@clausier/kernel';
import type { EventStore, LogHead } from '@clausier/event-store-port';
import { buyer } from '@clausier/directory';
import { localDateOf } from '@clausier/calendar';
import { buyerOfStream } from '../access/buyer-of-stream.js';
import { PinnedLoader } from '../facts/pinned-loader.js';
import type { StreamState, StreamStates } from '../log/stream-states.js';
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
  readonly act?: ActTold;
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
  /** Every stream that has events and that the decision saw something of, by a soft fact too. */
  readonly seen: readonly StreamState<unknown>[];
}

/** Asked once scope, dates and state are known and before the decision: `false` answers 404. */
export type Authorise = (scope: Scope, today: LocalDate, loader: PinnedLoader) => Promise<boolean>;

/** Loads state and facts at one position, authorises, decides. `undefined`: unknown, or out of the actor's scope. */
export async function decideAtHead(
  ports: PipelinePorts,
  asked: CommandToDecide,
  authorise: Authorise,
): Promise<Decided | undefined> {
  const head = await ports.store.head();
  const view = await viewAt(ports, asked, head);
  if (!view) return undefined;
  const { scope, command, state, facts, revision, loader, softValues, seen } = view;
  if (!(await authorise(scope, command.today, loader))) return undefined;
  const decision =
    command.on > command.today
      ? refuse('EFFECTIVE_IN_FUTURE', { on: command.on, today: command.today }, 'on')
      : (targetRefusal(asked.slice, command) ?? asked.slice.decide(state, command, facts));
  return { decision, command, scope, revision, loader, softValues, seen: seen() };
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
  readonly seen: () => readonly StreamState<unknown>[];
}

/**
 * Takes the steps in their order: whose the stream is, the day in the buyer's zone, the facts of that day, the scope.
 * Each step rests on those before it.
 */
async function viewAt(
  { states, registry, clock }: PipelinePorts,
  { slice, ...asked }: CommandToDecide,
  head: LogHead,
): Promise<View | undefined> {
  const loader = new PinnedLoader(head, states);
  const { state, revision, stream } = await loader.entry(slice.aggregate, asked.id);
  const owner = await buyerOfStream(loader, registry.aggregate, stream, asked.data);
  if (owner === undefined) return undefined;
  const { zone } = await loader.state(buyer, owner);
  const today = localDateOf(clock.now(), zone);
  const command: Command = { ...asked, today, on: typeof asked.data.on === 'string' ? asked.data.on : today };
  const facts: Record<string, unknown> = {};
  const softValues: Record<string, unknown> = {};
  const loaders = [loader];
  for (const [name, request] of Object.entries(slice.facts)) {
    const key = request.key(command as Command<never>, state as never);
    if (key === undefined) continue;
    const resolver = registry.resolver(request.fact.name);
    const soft = request.fact.mode === 'soft';
    const its = soft ? new PinnedLoader(head, states) : loader;
    if (soft) loaders.push(its);
    facts[name] = await resolver.resolve(its, key);
    if (soft) softValues[name] = resolver.basis ? resolver.basis(facts[name]) : facts[name];
  }
  const reach = slice.scope(state, command, facts);
  const seen = () => loaders.flatMap((one) => one.seen);
  return reach && { command, state, revision, facts, softValues, scope: { ...reach, buyer: owner }, loader, seen };
}
