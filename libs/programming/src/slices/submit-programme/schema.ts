import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = { on: f.optional(f.date()) };

export type SubmitProgramme = FieldValues<typeof shape>;
export const submitProgrammeSchema = z.strictObject(shape);
