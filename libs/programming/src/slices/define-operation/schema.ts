import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { operationShape } from '../../events/operation.js';

const shape = { on: f.optional(f.date()), ...operationShape };

export type DefineOperation = FieldValues<typeof shape>;
export const defineOperationSchema = z.strictObject(shape);
