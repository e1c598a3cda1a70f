import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { followUpShape } from '../../events/follow-up.js';

const shape = { kind: f.openCode(), ...followUpShape };

export type RecordNotificationSent = FieldValues<typeof shape>;
export const recordNotificationSentSchema = z.strictObject(shape);
