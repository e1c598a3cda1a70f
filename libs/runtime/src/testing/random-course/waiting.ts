import { allQueries } from '@clausier/read-models';
import { afterEvents } from '@clausier/read-models/testing';
import { parseProcessKey, type ProcessKey } from '@clausier/workflow-contract';
import type { World } from '../world.js';

/** What is read of a task here. */
interface TaskLine {
  readonly entity: string;
  readonly contract?: string;
}

interface TaskPage {
  readonly items: readonly TaskLine[];
  readonly next?: string;
}

const PAGE = '200';

/** Processes that have neither ended nor anything due by themselves, and of which no task of the mission's tells. */
export async function waitingForNobody(world: World): Promise<readonly ProcessKey[]> {
  const tasks = await tasksOf(world);
  const rows = world.embedded.core.processes.all();
  const going = new Set(rows.filter(({ terminal }) => !terminal).map(({ key }) => key as string));
  const waiting = rows.filter(({ terminal, parked, nextDueAt }) => !terminal && (parked || nextDueAt === undefined));
  return waiting
    .map(({ key }) => key)
    .filter((key) => !waitsFor(key, going).some((entity) => tasks.some((task) => tells(task, entity))));
}

/** A directorate’s answer waits for what is asked of itself and, while the review goes on, of the other directorates. */
function waitsFor(key: ProcessKey, going: ReadonlySet<string>): readonly string[] {
  const { process, entity } = parseProcessKey(key);
  const review = entity.slice(0, entity.lastIndexOf('.'));
  return going.has(`${process}.${review}`) ? [entity, review] : [entity];
}

/** A review is told by the tasks of its directorates, everything else by those on its own stream or contract. */
function tells({ contract, entity: stream }: TaskLine, entity: string): boolean {
  const about = stream.slice(stream.indexOf('-') + 1);
  return contract === entity || about === entity || about.startsWith(`${entity}.`);
}

async function tasksOf(world: World): Promise<readonly TaskLine[]> {
  const { processes } = world.embedded.core;
  const query = allQueries.find(({ name }) => name === 'task-list');
  if (!query) throw new Error('no list of tasks');
  const models = afterEvents(await world.events());
  const asker = { by: 'head/essHead', now: world.clock.now(), stalled: () => processes.stalled.all() } as const;
  const items: TaskLine[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const params: Record<string, string> = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page: TaskPage | undefined = models.ask<TaskPage>(query, params, asker);
    items.push(...(page?.items ?? []));
    cursor = page?.next;
  }
  return items;
}
