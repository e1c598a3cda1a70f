import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { FIGURE_BASES, FIGURE_UNITS } from '../../events/mandate.js';

const shape = {
  on: f.optional(f.date()),
  figure: f.openCode(),
  value: f.count(),
  unit: f.code(FIGURE_UNITS),
  basis: f.code(FIGURE_BASES),
  /** What the source says, as it could be published. */
  text: f.publicReason(),
};

export type RecordSourceFigure = FieldValues<typeof shape>;
export const recordSourceFigureSchema = z.strictObject(shape);
