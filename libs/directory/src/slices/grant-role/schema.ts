import { ROLES, f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { bindingShape } from '../../events/shapes.js';

const shape = {
  on: f.optional(f.date()),
  grant: f.ref(),
  actor: f.ref(),
  role: f.code(ROLES),
  ...bindingShape,
  until: f.optional(f.date()),
};

export type GrantRole = FieldValues<typeof shape>;
export const grantRoleSchema = z.strictObject(shape);
