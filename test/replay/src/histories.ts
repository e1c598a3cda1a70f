import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { processKey, type ProcessKey, type ProcessName } from '@clausier/workflow-contract';

/** A process of the reference case whose course on a real Temporal server was kept. */
interface Recording {
  readonly process: ProcessName;
  readonly entity: string;
  /** What makes it worth keeping. */
  readonly holds: string;
}

const CASE = 'pas-de-calais';

export const RECORDINGS: readonly Recording[] = [
  { process: 'annualProgrammingReview', entity: 'illustration.2013', holds: 'a campaign: invitations, closing' },
  {
    process: 'annualProgrammingReview',
    entity: 'illustration.2013.restauration',
    holds: 'a directorate that is late: reminders, escalation, messages, contracts planned',
  },
  { process: 'tendering', entity: 'voirie2013', holds: 'a contract from its planning to its notification' },
  {
    process: 'executionTracking',
    entity: 'voirie2013',
    holds: 'a statement called for, an alert, messages, a penalty proposed, two lots completed',
  },
  {
    process: 'localEvaluation',
    entity: 'voirie2013',
    holds: 'opened on the end of the execution, concluded once signed',
  },
  { process: 'centralEvaluation', entity: 'illustration.2013', holds: 'missing listed, frozen, published' },
];

export function keyOf({ process, entity }: Recording): ProcessKey {
  return processKey(process, entity);
}

/** `<workflow>.<case>-<entity>.<release>.json`: the histories of a release stay when the next one adds its own. */
export function fileOf({ process, entity }: Recording, release: string): string {
  return `${process}.${CASE}-${entity.replaceAll('.', '-')}.${release}.json`;
}

export const HISTORIES = fileURLToPath(new URL('../histories/', import.meta.url));

/** A history as kept: the JSON of Temporal's own tools. */
export type KeptHistory = { readonly events: readonly KeptEvent[] };
export interface KeptEvent {
  readonly eventId: string;
  readonly eventType: string;
  readonly [attributes: string]: unknown;
}

export async function readHistory(file: string): Promise<KeptHistory> {
  return JSON.parse(await readFile(`${HISTORIES}${file}`, 'utf8')) as KeptHistory;
}
