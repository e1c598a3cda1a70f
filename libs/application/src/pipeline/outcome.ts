import type { Position, Refusal, StreamName } from '@clausier/kernel';

interface AppendedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly stream: StreamName;
  readonly revision: number;
}

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** What came of a command: every way it can end, none of them thrown. */
export type CommandOutcome =
  | {
      readonly kind: 'done';
      /** Entity that the command is about: the one addressed, unless it is known under another id. */
      readonly id: string;
      readonly commandId: string;
      readonly position: Position;
      /** Revision of that entity's stream after it. */
      readonly revision: number;
      readonly events: readonly AppendedEvent[];
      /** The same command had been done before: this is its first outcome. */
      readonly replayed: boolean;
    }
  | {
      readonly kind: 'unchanged';
      readonly id: string;
      readonly commandId: string;
      readonly position: Position;
      readonly revision: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  /** Unknown, or out of the actor's scope: the same answer, so that nothing can be guessed. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forbidden'; readonly role: string }
  | { readonly kind: 'stale'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'keyReused' }
  /** Too many others wrote to the same streams: nothing was done, the same command may be sent again. */
  | { readonly kind: 'contended' };
