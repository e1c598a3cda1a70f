import { z } from 'zod';
import type { SqlValue } from '../model/sql.js';
import type { Page } from './query.js';

const DEFAULT_ROWS = 50;
const MOST_ROWS = 200;

/** Place of the last row of a page in its order: the values that the page is sorted by. */
type Place = readonly SqlValue[];

/** `limit`: 1 to 200 rows, 50 by default. `cursor`: `next` of the page before. */
export const pageParams = {
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/)
    .optional(),
  cursor: z
    .string()
    .max(1000)
    .refine((text) => placeOf(text) !== undefined)
    .optional(),
};

interface PageRequest {
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
}

/** How many rows to read: one more than shown, which tells whether there is a next page. */
export function rowsWanted({ limit }: PageRequest): number {
  return Math.min(limit === undefined ? DEFAULT_ROWS : Number(limit), MOST_ROWS) + 1;
}

/** Where the page begins, or `undefined` for the first one (and for a cursor of another list). */
export function pageAfter({ cursor }: PageRequest, columns: number): Place | undefined {
  const place = cursor === undefined ? undefined : placeOf(cursor);
  return place?.length === columns ? place : undefined;
}

export function pageOf<R>(rows: readonly R[], request: PageRequest, place: (row: R) => Place): Page<R> {
  const shown = rows.slice(0, rowsWanted(request) - 1);
  const last = shown.at(-1);
  if (last === undefined || rows.length === shown.length) return { items: shown };
  return { items: shown, next: Buffer.from(JSON.stringify(place(last))).toString('base64url') };
}

function placeOf(cursor: string): Place | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound = Array.isArray(place) && place.length > 0 && place.every(isValue);
    return sound ? (place as Place) : undefined;
  } catch {
    return undefined;
  }
}

function isValue(value: unknown): value is SqlValue {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
