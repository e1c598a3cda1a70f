import { PROCESSES, type Command, type ProcessName, type Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';

/** The process that a follow-up, `<process>.<entity>`, is of. */
export function processOf(id: string): ProcessName | undefined {
  return PROCESSES.find((process) => id.startsWith(`${process}.`));
}

/** A process writes on its own follow-up only (R12: the system has the acts that its process lists). */
export function ofAnotherProcess({ id, actor }: Command): Refusal | undefined {
  if (id.startsWith(`${actor.id}.`)) return undefined;
  return refuse('FOLLOW_UP_OF_ANOTHER_PROCESS', { followUp: id, process: actor.id });
}
