import type { Context } from '@clausier/kernel';
import { convention } from './model/convention.js';
import { followUp } from './model/follow-up.js';
import { mandate } from './model/mandate.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

/** Mandates, conventions, and what the processes asked, sent and performed. */
export const governanceContext: Context = {
  name: 'governance',
  aggregates: [mandate, convention, followUp],
  slices,
  refusals,
};
