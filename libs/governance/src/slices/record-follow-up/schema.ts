import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { followUpShape } from '../../events/follow-up.js';
import { FOLLOW_UP_KINDS } from '../../rules/follow-ups.js';

const shape = { kind: f.code(FOLLOW_UP_KINDS), ...followUpShape };

export type RecordFollowUp = FieldValues<typeof shape>;
export const recordFollowUpSchema = z.strictObject(shape);
