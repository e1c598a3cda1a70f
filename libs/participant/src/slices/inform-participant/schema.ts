import { f } from '@clausier/kernel';
import { z } from 'zod';

export const schema = z.strictObject({ noticeVersion: f.openCode(), on: f.optional(f.date()) });
export type InformParticipant = z.output<typeof schema>;
