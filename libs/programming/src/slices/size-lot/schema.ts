import { f, type FieldValues } from '@clausier/kernel';
import { SIZING_ROUNDINGS } from '@clausier/rulebook';
import { z } from 'zod';
import { sizingInputShape } from '../../events/clause-fields.js';

const shape = {
  on: f.optional(f.date()),
  purchase: f.ref(),
  lot: f.ref(),
  ...sizingInputShape,
  /** Default: the rule book's. */
  rounding: f.optional(f.code(SIZING_ROUNDINGS)),
};

export type SizeLot = FieldValues<typeof shape>;
export const sizeLotSchema = z.strictObject(shape);
