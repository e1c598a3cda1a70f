import type { Context } from '@clausier/kernel';
import { buyer } from './model/buyer.js';
import { canteen } from './model/canteen.js';
import { supplier } from './model/supplier.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

/** Buyers, suppliers and canteens: who exists, and who may do what. */
export const directoryContext: Context = {
  name: 'directory',
  aggregates: [buyer, supplier, canteen],
  slices,
  refusals,
};
