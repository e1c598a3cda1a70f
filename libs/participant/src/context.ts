import type { Context } from '@clausier/kernel';
import { participant } from './model/participant.js';
import { participantRefusals } from './refusals.js';
import { slices } from './slices/index.js';

export const participantContext: Context = {
  name: 'participant',
  aggregates: [participant],
  slices,
  refusals: participantRefusals,
};
