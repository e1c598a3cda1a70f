import { PROCESSES, type ProcessName } from '@clausier/kernel';

/** The one signal: "something you follow happened at this global position" (a decimal string). */
export const POKE = 'poke';
export const PROCESS_TASK_QUEUE = 'processes';
/** File name of the bundle built beside the compiled processes. */
export const WORKFLOW_BUNDLE = 'workflow-bundle.js';

/** Workflow id and key of a process: `<process>.<entity>`, one at a time. */
export type ProcessKey = string;

export function processKey(process: ProcessName, entity: string): ProcessKey {
  return `${process}.${entity}`;
}

export function parseProcessKey(key: ProcessKey): { process: ProcessName; entity: string } {
  const dot = key.indexOf('.');
  const process = PROCESSES.find((name) => name === key.slice(0, dot));
  if (!process) throw new TypeError(`not a process key: ${key}`);
  return { process, entity: key.slice(dot + 1) };
}

/** Search attributes of a process, ids and codes only. */
export const SEARCH_ATTRIBUTES = {
  contract: 'ContractId',
  directorate: 'Directorate',
  stage: 'Stage',
  nextDueAt: 'NextDueAt',
} as const;
