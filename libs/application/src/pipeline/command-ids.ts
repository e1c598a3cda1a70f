import { v5 } from 'uuid';
import type { AnySlice, ProcessName } from '@clausier/kernel';

/** Namespaces of derived ids. Changing one would make every act and every retried command look new: never do. */
const SYSTEM_NS = '6f6e3c0e-6f0b-5a55-9d0a-2d1f6c1b7a01';
const HUMAN_NS = '6f6e3c0e-6f0b-5a55-9d0a-2d1f6c1b7a02';
const FOREIGN_NS = '6f6e3c0e-6f0b-5a55-9d0a-2d1f6c1b7a03';

/** What an act is, in the words of the domain: no date that can move, no run, no attempt. */
export interface ActIdentity {
  readonly buyer: string;
  readonly process: ProcessName;
  readonly entity: string;
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
}

/** Id of an act of a process, and of the command it issues: the same act has the same id for ever. */
export function actId(act: ActIdentity): string {
  return v5([act.buyer, act.process, act.entity, act.kind, act.subject, act.occurrence].join('|'), SYSTEM_NS);
}

/** Id of a person's command. The raw key is never an id: nobody can pre-empt an act or another actor's command. */
export function humanCommandId(actorId: string, idempotencyKey: string): string {
  return v5(`${actorId}|${idempotencyKey}`, HUMAN_NS);
}

/** Id of the n-th event of a command, over all its streams in order. */
export function eventId(commandId: string, index: number): string {
  return v5(String(index), commandId);
}

/** Entity id of something known by a foreign identifier (SIRET, RIDET, TVA…): 32 hex digits. */
export function foreignEntityId(scheme: string, value: string): string {
  return namedId([scheme, value]);
}

/** Id that the content of a command gives its entity; `undefined` where only the sender can name it. */
export function derivedId(slice: AnySlice, data: Readonly<Record<string, unknown>>): string | undefined {
  const parts = slice.idFrom?.(data);
  return parts && namedId(parts);
}

function namedId(parts: readonly string[]): string {
  return v5(parts.join('|'), FOREIGN_NS).replaceAll('-', '');
}
