import type { AnySlice } from '@clausier/kernel';
import { correctHours } from './correct-hours.js';
import { declareHours } from './declare-hours.js';
import { declareNoHours } from './declare-no-hours.js';
import { rejectHours } from './reject-hours.js';
import { requestHoursCorrection } from './request-hours-correction.js';
import { validateHours } from './validate-hours.js';
import { withdrawHours } from './withdraw-hours.js';

/** The registry: one line per command of the context. */
export const slices: readonly AnySlice[] = [
  declareHours,
  declareNoHours,
  validateHours,
  rejectHours,
  correctHours,
  requestHoursCorrection,
  withdrawHours,
];
