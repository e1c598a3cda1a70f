import type { Instant, LocalDate } from './clock.js';
import type { Actor, NewEvent } from './event.js';
import type { Refusal } from './refusal.js';
import type { StreamName } from './stream.js';

/** Who performs an act: the workflow, or the due loop that takes over what is late. */
export const PERFORMERS = ['temporal', 'sentinel'] as const;
export type Performer = (typeof PERFORMERS)[number];

/** The act that a process performs by a command. A decision may record it, never rest on it. */
export interface ActTold {
  /** Id of the act, 32 hex digits. */
  readonly act: string;
  readonly dueAt: Instant;
  readonly performedBy: Performer;
}

/** A command as a decision sees it: validated data, its target, who acts, and the dates. */
export interface Command<D = unknown> {
  readonly data: D;
  /** Entity id: the stream is `<category>-<id>`. */
  readonly id: string;
  readonly actor: Actor;
  /** Today in the buyer's zone, from the injected clock. */
  readonly today: LocalDate;
  /** Business date: `data.on` when the command has one, else today. Never after today. */
  readonly on: LocalDate;
  /** Opaque id of the command; also the base of ids that a decision needs. */
  readonly commandId: string;
  /** Absent for a person's command. */
  readonly act?: ActTold;
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly events: readonly NewEvent[];
  /** Events for other streams, appended in the same transaction. */
  readonly also: readonly { readonly stream: StreamName; readonly events: readonly NewEvent[] }[];
}
/**
 * The effective date of what a process does: that of what caused it, where this is before the day it is performed. What
 * was entered late does not put later steps off.
 */
export function effectiveSince(cause: LocalDate | undefined, { on }: Pick<Command, 'on'>): LocalDate | undefined {
  return cause !== undefined && cause < on ? cause : undefined;
}

/** Nothing to do: it is already so. A success. */
export interface Unchanged {
  readonly outcome: 'unchanged';
  /** Entity of the same kind under which it is so, where that is not the one addressed. */
  readonly id?: string;
}
export type Decision = Accepted | Unchanged | Refusal;

export function accept(...events: readonly NewEvent[]): Accepted {
  return { outcome: 'accepted', events, also: [] };
}
export function acceptWith(events: readonly NewEvent[], also: Accepted['also']): Accepted {
  return { outcome: 'accepted', events, also };
}
export const unchanged: Unchanged = { outcome: 'unchanged' };
