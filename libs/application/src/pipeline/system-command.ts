import {
  parseStream,
  type Accepted,
  type ActTold,
  type Instant,
  type Performer,
  type ProcessName,
} from '@clausier/kernel';
import { followUp, followUpEvents, followUpStream } from '@clausier/governance';
import type { PinnedLoader } from '../facts/pinned-loader.js';
import type { ActIdentity } from './command-ids.js';

/**
 * An act of a process as the pipeline performs it. Events record `dueAt` and `performedBy`; no decision rests on them.
 */
export interface SystemCommand extends ActIdentity {
  /** Derived from the identity: also the command id. */
  readonly id: string;
  readonly process: ProcessName;
  readonly dueAt: Instant;
  readonly performedBy: Performer;
  readonly summary: string;
  readonly command: {
    readonly aggregate: string;
    readonly name: string;
    readonly id: string;
    readonly data: Readonly<Record<string, string | number | boolean>>;
  };
}

/** What the events of an act tell of it. */
export function actTold({ id, dueAt, performedBy }: SystemCommand): ActTold {
  return { act: id.replaceAll('-', ''), dueAt, performedBy };
}

/**
 * Adds to a command of the business the record that the process performed its act, in the same transaction. What a
 * process raises tells of its act itself.
 */
export async function followUpWith(decision: Accepted, act: SystemCommand, loader: PinnedLoader): Promise<Accepted> {
  if (act.command.aggregate === followUp.category) return decision;
  const { process, entity, kind, subject, occurrence } = act;
  const stream = followUpStream(process, entity);
  await loader.entry(followUp, parseStream(stream).id);
  const performed = followUpEvents.ActPerformed({ process, kind, subject, occurrence, ...actTold(act) });
  return { ...decision, also: [...decision.also, { stream, events: [performed] }] };
}
