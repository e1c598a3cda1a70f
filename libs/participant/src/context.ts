import type { Context } from '@clausier/kernel';
import { participant } from './model/participant.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export const participantContext: Context = {
  name: 'participant',
  aggregates: [participant],
  slices,
  refusals,
};
