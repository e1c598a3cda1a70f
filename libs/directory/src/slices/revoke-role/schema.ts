import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = { on: f.optional(f.date()), grant: f.ref() };

export type RevokeRole = FieldValues<typeof shape>;
export const revokeRoleSchema = z.strictObject(shape);
