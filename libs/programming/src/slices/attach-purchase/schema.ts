import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { memberShape } from '../../events/operation.js';

const shape = { on: f.optional(f.date()), ...memberShape };

export type AttachPurchase = FieldValues<typeof shape>;
export const attachPurchaseSchema = z.strictObject(shape);
