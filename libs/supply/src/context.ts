import type { Context } from '@clausier/kernel';
import { supply } from './model/supply.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export const supplyContext: Context = { name: 'supply', aggregates: [supply], slices, refusals };
