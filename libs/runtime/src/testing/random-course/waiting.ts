import { allQueries, type Page, type Task } from '@clausier/read-models';
import { afterEvents } from '@clausier/read-models/testing';
import { parseProcessKey, type ProcessKey } from '@clausier/workflow-contract';
import type { World } from '../world.js';

const PAGE = '200';

/** Processes that have neither ended nor anything due by themselves, and of which no task of the mission's tells. */
export async function waitingForNobody(world: World): Promise<readonly ProcessKey[]> {
  const tasks = await tasksOf(world);
  const waiting = world.embedded.core.processes
    .all()
    .filter(({ terminal, parked, nextDueAt }) => !terminal && (parked || nextDueAt === undefined));
  return waiting.map(({ key }) => key).filter((key) => !tasks.some((task) => tells(task, key)));
}

/** A review waits for its directorates, everything else for what is asked on its own stream or contract. */
function tells(task: Task, key: ProcessKey): boolean {
  const { entity } = parseProcessKey(key);
  const about = task.entity.slice(task.entity.indexOf('-') + 1);
  return task.contract === entity || about === entity || about.startsWith(`${entity}.`);
}

async function tasksOf(world: World): Promise<readonly Task[]> {
  const { processes } = world.embedded.core;
  const query = allQueries.find(({ name }) => name === 'task-list');
  if (!query) throw new Error('no list of tasks');
  const models = afterEvents(await world.events());
  const items: Task[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: Page<Task> | undefined = models.ask(
      query,
      { limit: PAGE, ...(cursor ? { cursor } : {}) },
      { by: 'head/essHead', now: world.clock.now(), stalled: () => processes.stalled.all() },
    );
    items.push(...(page?.items ?? []));
    cursor = page?.next;
  }
  return items;
}
