import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { FIGURE_UNITS } from '../../events/mandate.js';

const shape = {
  on: f.optional(f.date()),
  indicator: f.openCode(),
  value: f.count(),
  unit: f.code(FIGURE_UNITS),
};

export type RecordPointZero = FieldValues<typeof shape>;
export const recordPointZeroSchema = z.strictObject(shape);
