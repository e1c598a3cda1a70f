import { CANTEEN_KINDS, FOOD_TERRITORIES } from '@clausier/rulebook';
import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = {
  on: f.optional(f.date()),
  buyer: f.ref(),
  officialName: f.officialName(),
  kind: f.code(CANTEEN_KINDS),
  territory: f.code(FOOD_TERRITORIES),
};

export type RegisterCanteen = FieldValues<typeof shape>;
export const registerCanteenSchema = z.strictObject(shape);
