import { join } from 'node:path';
import type { Clock } from '@clausier/kernel';
import { openSqliteEventStore } from '@clausier/event-store-sqlite';
import { openVault } from '@clausier/vault';
import { LogAccess, Pipeline, StreamStates, buildRegistry, contexts, factResolvers } from '@clausier/application';
import { route, processDefinitions } from '@clausier/policies';
import { openingDays } from '../processes/opening-days.js';
import { namedAct } from '../processes/named-act.js';
import { Outbox } from '../processes/outbox.js';
import { Acts } from '../processes/performer.js';
import { Planner } from '../processes/planner.js';
import { ProcessStore } from '../processes/process-store.js';
import { reasonsOf } from '../processes/reasons.js';
import { Refusals } from '../processes/refusals.js';
import { ScheduledOpenings } from '../processes/scheduled-openings.js';

/** Files of a data directory: each store its own, so that no transaction spans two. */
export const FILES = {
  log: 'log.sqlite',
  vault: 'vault.sqlite',
  processes: 'processes.sqlite',
  readModels: 'read-models.sqlite',
  /** A folder. */
  technicalLog: 'technical-log',
} as const;

export type Log = (line: string) => void;

/** Log, vault, pipeline and processes over one data directory: what every mode and every test starts from. */
export async function openCore(dataDir: string, clock: Clock, log: Log) {
  const store = await openSqliteEventStore({ file: join(dataDir, FILES.log), clock });
  const vault = openVault({ file: join(dataDir, FILES.vault) });
  const processes = new ProcessStore(join(dataDir, FILES.processes));
  processes.belongTo({ epoch: store.epoch, head: (await store.head()).position });
  const states = new StreamStates(store);
  const registry = buildRegistry(contexts, factResolvers);
  const pipeline = new Pipeline({ store, states, registry, clock }, vault);
  const logAccess = new LogAccess(states, clock, registry.aggregate);
  const refusals = new Refusals();
  const planner = new Planner({
    store,
    states,
    processes,
    clock,
    definitions: processDefinitions,
    aggregate: registry.aggregate,
    refusals,
    alarm: (message, act) => log(`ALERTE ${message} : ${namedAct(act)}`),
  });
  const reasonOf = reasonsOf(registry);
  const acts = new Acts({
    ...{ pipeline, store, states, processes, refusals, outbox: new Outbox(join(dataDir, 'outbox')) },
    onRefused: (act, outcome) => log(`refus, ${namedAct(act)} : ${reasonOf(act, outcome)}`),
    reasonOf,
  });
  const days = openingDays(store, states);
  const openings = new ScheduledOpenings(pipeline, store, clock, days, (summary, reason) =>
    log(
      `ALERTE ${summary} : refusée (${reason}). Rien n’est ouvert ; ouvrez-la à la main, ou corrigez ce qui l’empêche.`,
    ),
  );
  const close = async () => {
    processes.close();
    await vault.close();
    await store.close();
  };
  const domain = { registry, pipeline, logAccess };
  return { store, vault, processes, states, ...domain, planner, acts, days, openings, route, clock, close };
}

export type Core = Awaited<ReturnType<typeof openCore>>;
