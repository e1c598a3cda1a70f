import type { Context } from '@clausier/kernel';
import { hours } from './model/hours.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export const executionContext: Context = {
  name: 'execution',
  aggregates: [hours],
  slices,
  refusals,
};
