import { expect } from '@jest/globals';
import {
  fold,
  streamName,
  type Accepted,
  type ActTold,
  type Actor,
  type AnySlice,
  type Command,
  type Decision,
  type EventEnvelope,
  type LocalDate,
  type NewEvent,
  type Reach,
  type RefusalParams,
  type StreamName,
} from '@clausier/kernel';
import { deepFreeze } from './deep-freeze.js';
import { recorded } from './recorded.js';

/** The day of a command that names none. */
export const TEST_DAY: LocalDate = '2026-06-15';

/** The act that stands behind a process's command where a test names none. */
export const TEST_ACT: ActTold = {
  act: '0f8b4b7c1a2d5e6f8a9b0c1d2e3f4a5b',
  dueAt: '2026-06-15T06:00:00Z',
  performedBy: 'temporal',
};

export interface CommandOptions {
  /** Business date; else `data.on`, else `today`. */
  readonly on?: LocalDate;
  /** Else `on`, else `data.on`, else `TEST_DAY`. */
  readonly today?: LocalDate;
  /** Else a person with the slice's first role, or its first process when no person may issue it. */
  readonly actor?: Actor;
  /** Entity id; `entity1` by default. */
  readonly id?: string;
  readonly commandId?: string;
  /** The act that a process performs by it; `TEST_ACT` by default where a process issues it. */
  readonly act?: ActTold;
  /** Values of the facts by name. One that the decision reads and that is not here fails the test. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  readonly decision: Decision;
  /** State of the stream after the events of the decision. */
  readonly state: unknown;
  /** Where the command acts, as the access policy sees it; `sameAs` where another stream tells the buyer. */
  readonly scope: (Reach & ({ readonly buyer: string } | { readonly sameAs: StreamName })) | undefined;
  /** Accepted with exactly these events on its own stream and none elsewhere. */
  then(...events: readonly NewEvent[]): void;
  /** Accepted with exactly these events on its own stream and these on others. */
  thenWith(events: readonly NewEvent[], also: Accepted['also']): void;
  /** Refused with this code; parameters and path are compared when given. */
  thenRefused(code: string, params?: RefusalParams, path?: string): void;
  /** Nothing to do: it is already so. */
  thenUnchanged(): void;
}

export interface Given {
  when(data: object, options?: CommandOptions): Outcome;
}

/**
 * Given, when, then for a command slice. Given events are folded by the slice's aggregate; those without a business
 * date take that of the command. Data pass the slice's schema first. State, command and facts are frozen and the
 * decision is taken twice: one that writes to its input, or answers twice differently, fails.
 */
export function slice(
  under: AnySlice,
  defaults: CommandOptions = {},
): { given(...events: readonly NewEvent[]): Given } {
  return {
    given: (...events) => ({ when: (data, options = {}) => outcome(under, events, data, { ...defaults, ...options }) }),
  };
}

function outcome(under: AnySlice, events: readonly NewEvent[], data: object, options: CommandOptions): Outcome {
  const command = commandOf(under, data, options);
  const stream = streamName(under.aggregate.category, command.id);
  const history = recorded(stream, events, command.on);
  for (const event of history) checkKnown(under, event);
  const state: unknown = deepFreeze(fold(under.aggregate, history));
  const facts = factsOf(under, options.facts ?? {});
  const decision = under.decide(state, command, facts);
  expect(under.decide(state, command, facts)).toEqual(decision);

  return {
    decision,
    get scope() {
      const owner = under.aggregate.buyerOf(command.id, state, command.data as object);
      const reach = under.scope(state, command, facts);
      if (owner === undefined || reach === undefined) return undefined;
      return { ...reach, ...(typeof owner === 'string' ? { buyer: owner } : owner) };
    },
    get state() {
      const added = decision.outcome === 'accepted' ? decision.events : [];
      return fold(under.aggregate, recorded(stream, [...events, ...added], command.on));
    },
    then: (...expected) => thenAccepted(under, decision, expected, []),
    thenWith: (expected, also) => thenAccepted(under, decision, expected, also),
    thenRefused: (code, params, path) => {
      expect(decision).toMatchObject({ outcome: 'refused', code });
      if (params !== undefined) expect(decision).toHaveProperty('params', params);
      if (path !== undefined) expect(decision).toHaveProperty('path', path);
    },
    thenUnchanged: () => expect(decision).toEqual({ outcome: 'unchanged' }),
  };
}

function commandOf(under: AnySlice, input: object, options: CommandOptions): Command {
  const data = under.schema.parse(input);
  const dataOn = typeof data['on'] === 'string' ? data['on'] : undefined;
  const today = options.today ?? options.on ?? dataOn ?? TEST_DAY;
  const actor = options.actor ?? actorFor(under);
  return deepFreeze({
    data,
    id: options.id ?? 'entity1',
    actor,
    ...(actor.kind === 'system' ? { act: options.act ?? TEST_ACT } : {}),
    today,
    on: options.on ?? dataOn ?? today,
    commandId: options.commandId ?? '00000000-0000-5000-8000-000000000001',
  });
}

function actorFor(under: AnySlice): Actor {
  const [role] = under.roles;
  if (role !== undefined) return { kind: 'human', id: 'actor1', roles: [role] };
  return { kind: 'system', id: under.processes[0] ?? 'system', roles: ['system'] };
}

function factsOf(under: AnySlice, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const name of Object.keys(given))
    if (!(name in under.facts)) throw new Error(`${under.name} asks for no fact "${name}"`);
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(under.facts))
    if (name in given) facts[name] = deepFreeze(given[name]);
    else
      Object.defineProperty(facts, name, {
        get: () => {
          throw new Error(`${under.name} read the fact "${name}": give it in the options of when()`);
        },
      });
  return Object.freeze(facts);
}

function thenAccepted(under: AnySlice, decision: Decision, events: readonly NewEvent[], also: Accepted['also']): void {
  expect(decision).toEqual({ outcome: 'accepted', events, also });
  for (const event of events) checkKnown(under, event);
}

function checkKnown(under: AnySlice, event: NewEvent | EventEnvelope): void {
  if (!Object.values(under.aggregate.events).some((definition) => definition.type === event.type))
    throw new Error(`${event.type} is no event of ${under.aggregate.category}`);
}
