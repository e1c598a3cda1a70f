import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = { on: f.optional(f.date()) };

export type OpenProgrammingReview = FieldValues<typeof shape>;
export const openProgrammingReviewSchema = z.strictObject(shape);
