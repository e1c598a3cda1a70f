import type { AnySlice } from '@clausier/kernel';
import { correctHours } from './correct-hours/index.js';
import { declareHours } from './declare-hours/index.js';
import { declareNoHours } from './declare-no-hours/index.js';
import { rejectHours } from './reject-hours/index.js';
import { requestHoursCorrection } from './request-hours-correction/index.js';
import { validateHours } from './validate-hours/index.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  declareHours,
  declareNoHours,
  validateHours,
  rejectHours,
  correctHours,
  requestHoursCorrection,
];
