import { streamName, type Accepted, type Instant, type ProcessName } from '@clausier/kernel';
import { actPerformed, followUp } from '@clausier/governance';
import type { PinnedLoader } from '../facts/pinned-loader.js';
import type { ActIdentity } from './command-ids.js';

/** An act of a process as the pipeline performs it. `dueAt` and `performedBy` are told, not decided on. */
export interface SystemCommand extends ActIdentity {
  /** Derived from the identity: also the command id. */
  readonly id: string;
  readonly process: ProcessName;
  readonly dueAt: Instant;
  readonly performedBy: 'temporal' | 'sentinel';
  readonly summary: string;
  readonly command: {
    readonly aggregate: string;
    readonly name: string;
    readonly id: string;
    readonly data: Readonly<Record<string, string | number | boolean>>;
  };
}

/** Adds to a decision the record that the process performed its act, in the same transaction. */
export async function followUpWith(decision: Accepted, act: SystemCommand, loader: PinnedLoader): Promise<Accepted> {
  const id = `${act.process}.${act.entity}`;
  const stream = streamName(followUp.category, id);
  await loader.entry(followUp, id);
  const { process, kind, subject, occurrence, dueAt, performedBy } = act;
  const performed = actPerformed({
    act: act.id.replaceAll('-', ''),
    process,
    kind,
    subject,
    occurrence,
    dueAt,
    performedBy,
  });
  const ownsStream = act.command.aggregate === followUp.category && act.command.id === id;
  if (ownsStream) return { ...decision, events: [...decision.events, performed] };
  return { ...decision, also: [...decision.also, { stream, events: [performed] }] };
}
