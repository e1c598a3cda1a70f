import 'reflect-metadata';
import { z } from 'zod';
import { LogAccess, Pipeline, StreamStates, buildRegistry, contexts, factResolvers } from '@clausier/application';
import type { EventStore } from '@clausier/event-store-port';
import type { Query } from '@clausier/read-models';
import { fixedClock, memoryEventStore } from '@clausier/testing';
import { memoryVault } from '@clausier/vault/testing';
import { HttpModule, createHttpApp, listen, type HttpDeps, type ReadAnswer, type ReadOptions } from '../http/index.js';
import { exampleContext } from './example-context.js';

const NOW = '2026-03-02T09:00:00Z';

/** The only question of the example: echoes what it was asked. */
export const exampleQuery: Query = {
  name: 'need-file',
  path: '/needs/:need',
  summary: 'Lire un besoin.',
  params: z.strictObject({
    need: z.string().regex(/^[A-Za-z0-9_]{1,64}$/),
    view: z.enum(['short', 'long']).optional(),
  }),
  roles: ['operator', 'auditor'],
  reads: [],
  answer: (_sql, params, context) => ({ params, context }),
};

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** An edge over the example context, listening on a free port of this machine. */
export interface ExampleEdge {
  readonly url: string;
  readonly store: EventStore;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Answers of the read side from now on; echoes by default. */
  readAs(answer: (params: unknown, options: ReadOptions) => ReadAnswer): void;
  /** Where the read models stand; the head of the log by default. */
  readAt(position: string | undefined): void;
  ask(asked: Asked): Promise<Response>;
  /** A command with key and identity, unless the headers say otherwise. */
  command(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

export const OPERATOR = { 'x-clausier-actor': 'agent1', 'x-clausier-role': 'operator' } as const;

let keys = 0;

/** Rights on the log are those of the product's buyers; the example is no part of them. */
const { aggregate: productAggregate } = buildRegistry(contexts, factResolvers);

interface ExampleParts {
  readonly deps: HttpDeps;
  readonly store: EventStore;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly readAs: ExampleEdge['readAs'];
  readonly readAt: ExampleEdge['readAt'];
}

/** What the example edge is made of, before anything listens. */
export function exampleDeps(overrides: Partial<HttpDeps> = {}): ExampleParts {
  const clock = fixedClock(NOW);
  const store = memoryEventStore({ clock });
  const registry = buildRegistry([exampleContext], {});
  const states = new StreamStates(store);
  const pipeline = new Pipeline({ store, states, registry, clock }, memoryVault());
  let head = '0';
  store.onAppended((position) => {
    head = position;
  });
  let at: string | undefined;
  const position = (): string => at ?? head;
  let answer = (params: unknown, options: ReadOptions): ReadAnswer => ({
    kind: 'answer',
    body: { params, options },
    position: position(),
  });
  const deps: HttpDeps = {
    pipeline,
    registry,
    clock,
    store,
    logAccess: new LogAccess(states, clock, productAggregate),
    readSide: { answer: async (_query, params, _context, options) => answer(params, options), position },
    queries: [exampleQuery],
    demo: true,
    version: '0.0.0-test',
    ...overrides,
  };
  return {
    deps,
    store,
    clock,
    readAs: (next) => {
      answer = next;
    },
    readAt: (next) => {
      at = next;
    },
  };
}

export async function exampleEdge(overrides: Partial<HttpDeps> = {}): Promise<ExampleEdge> {
  const { deps, ...parts } = exampleDeps(overrides);
  const app = await createHttpApp(HttpModule.forRoot(deps));
  const url = await listen(app, { port: 0 });
  const ask = ({ path, method = 'GET', headers = OPERATOR, body }: Asked): Promise<Response> =>
    fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  return {
    ...parts,
    url,
    ask,
    command: (path, body, headers = {}) =>
      ask({
        path,
        method: 'POST',
        headers: { ...OPERATOR, 'content-type': 'application/json', 'idempotency-key': `key-${++keys}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    stop: () => app.close(),
  };
}

/** Body of a need that passes. */
export const SOUND_NEED = { label: 'Rénovation du collège', amountCents: 1_000_000, neededOn: '2026-09-01' } as const;
