import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { MANDATE_FAMILIES, VOTING_BODIES } from '../../events/mandate.js';

const shape = {
  /** Day of the vote. */
  on: f.optional(f.date()),
  buyer: f.ref(),
  family: f.code(MANDATE_FAMILIES),
  body: f.code(VOTING_BODIES),
  officialName: f.officialName(),
};

export type RecordMandate = FieldValues<typeof shape>;
export const recordMandateSchema = z.strictObject(shape);
