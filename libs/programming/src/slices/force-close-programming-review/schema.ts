import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = { on: f.optional(f.date()), reason: f.publicReason() };

export type ForceCloseProgrammingReview = FieldValues<typeof shape>;
export const forceCloseProgrammingReviewSchema = z.strictObject(shape);
