import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { CANTEEN_KINDS, TERRITORIES } from '../../events/codes.js';

const shape = {
  on: f.optional(f.date()),
  buyer: f.ref(),
  officialName: f.officialName(),
  kind: f.code(CANTEEN_KINDS),
  territory: f.code(TERRITORIES),
};

export type RegisterCanteen = FieldValues<typeof shape>;
export const registerCanteenSchema = z.strictObject(shape);
