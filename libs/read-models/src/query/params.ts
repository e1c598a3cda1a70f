import { isLocalDate } from '@clausier/kernel';
import { z } from 'zod';

/** Id of one part: a buyer, a contract, a directorate. */
export const idParam = z.string().regex(/^[A-Za-z0-9_]{1,64}$/);
export const yearParam = z.string().regex(/^(?:199\d|20\d\d)$/);
/** A civil date, `YYYY-MM-DD`. */
export const dateParam = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isLocalDate);
