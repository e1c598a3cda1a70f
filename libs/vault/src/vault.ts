import type { Instant, Json } from '@clausier/kernel';
import type { Held, Recognised } from './traces/traces.js';

/** Personal data that a command brought in. The vault keeps them outside the log, under an opaque reference. */
export interface VaultEntry {
  /** What the log knows the person by: `participant-<ref>`, an actor's id… */
  readonly ref: string;
  /** What kind of data it is; the slice's name by convention. */
  readonly kind: string;
  readonly buyer: string;
  /** Strings, whole numbers, booleans, lists and records. */
  readonly data: Readonly<Record<string, Json>>;
  /** The command that brought it; the event in the log bears the same id. */
  readonly commandId: string;
  readonly writtenAt: Instant;
}

export type PutResult =
  /** The entry is on disk, written now or before. */
  | { readonly outcome: 'stored' }
  /** This command wrote other content under this reference before, and nothing changed. */
  | { readonly outcome: 'conflict' };

/**
 * Personal data by reference. A command's entry is written before its events are appended. An entry whose command is
 * not in the log says nothing: a race was lost, or a crash came in between. Withdraw such an entry, or ignore it on
 * reading.
 */
export interface Vault {
  /** Idempotent: the same command and content again is `stored`. */
  put(entry: VaultEntry): Promise<PutResult>;
  /** The entry written last under the reference. */
  get(ref: string): Promise<VaultEntry | undefined>;
  /** All entries under the reference, in the order they were written. */
  entries(ref: string): Promise<readonly VaultEntry[]>;
  /** Drops what one command wrote, when the log refused it in the end. */
  withdraw(ref: string, commandId: string): Promise<void>;
  /** Drops all entries under the reference and leaves no byte of them in the files. False when there was none. */
  erase(ref: string): Promise<boolean>;
  /** What the vault knows of what each text says, in the order of the texts: names and contacts of any entry. */
  recognise(texts: readonly Held[]): Promise<readonly Recognised[]>;
  close(): Promise<void>;
}

/** The part of an entry that a repetition must give again. The instant of writing is left out. */
export function contentOf(entry: VaultEntry): Omit<VaultEntry, 'writtenAt'> {
  const { writtenAt: _writtenAt, ...content } = entry;
  return content;
}
