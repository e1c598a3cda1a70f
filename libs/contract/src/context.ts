import type { Context } from '@clausier/kernel';
import { contract } from './model/contract.js';
import { refusals } from './refusals.js';
import { contractSlices } from './slices/index.js';

export const contractContext: Context = {
  name: 'contract',
  aggregates: [contract],
  slices: contractSlices,
  refusals,
};
