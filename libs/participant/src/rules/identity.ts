import { isLocalDate } from '@clausier/kernel';
import { z } from 'zod';

const name = z.string().trim().min(1).max(200);

/**
 * Civil identity and how to reach the person, for the vault alone. `f.date()` is too narrow for a birth date: people are older than the log's
 * years.
 */
export const identity = z.strictObject({
  familyName: name,
  givenName: name,
  birthDate: z
    .string()
    .refine((text) => /^(19|20)\d{2}-/.test(text) && isLocalDate(text.replace(/^\d{4}/, yearWithinLog)), {
      error: 'INVALID_DATE',
    }),
  email: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/)
    .optional(),
  /** From a zero on, or with the code of the country. */
  phone: z
    .string()
    .trim()
    .regex(/^(?:\+|0)\d[\d .()-]{7,24}$/)
    .optional(),
});

/** A year of the log's span with the same length, to check day and month of a birth before 1990. */
function yearWithinLog(year: string): string {
  const value = Number(year);
  return String(value % 4 === 0 && value % 100 !== 0 ? 1996 : value % 400 === 0 ? 2000 : 1997);
}
