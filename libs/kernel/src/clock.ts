/** ISO 8601 UTC instant with `Z`, seconds or milliseconds: `2026-03-02T23:00:00Z`. */
export type Instant = string;
/** ISO local date `YYYY-MM-DD`. */
export type LocalDate = string;

/** The one clock of a process, injected. Nothing else may ask what time it is. */
export interface Clock {
  now(): Instant;
}

/** Source of opaque identifiers, injected. */
export interface Ids {
  next(): string;
}

/** Milliseconds since the epoch. Instants are compared through this: their texts may or may not carry milliseconds. */
export function instantMs(instant: Instant): number {
  return Date.parse(instant);
}
