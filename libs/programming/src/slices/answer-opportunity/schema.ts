import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { opportunityShape } from '../../events/purchase-fields.js';

const shape = { on: f.optional(f.date()), purchase: f.ref(), lot: f.ref(), ...opportunityShape };

export type AnswerOpportunity = FieldValues<typeof shape>;
export const answerOpportunitySchema = z.strictObject(shape);
