import type { Context } from '@clausier/kernel';
import { centralEvaluation } from './model/central-evaluation.js';
import { localEvaluation } from './model/local-evaluation.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export const evaluationContext: Context = {
  name: 'evaluation',
  aggregates: [localEvaluation, centralEvaluation],
  slices,
  refusals,
};
