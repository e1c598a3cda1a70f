import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = { directorate: f.ref() };

export type InviteDirectorate = FieldValues<typeof shape>;
export const inviteDirectorateSchema = z.strictObject(shape);
