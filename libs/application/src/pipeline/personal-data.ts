/** What a command sends to the vault instead of the log. */
export interface PersonalEntry {
  readonly ref: string;
  readonly kind: string;
  readonly buyer: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commandId: string;
}
