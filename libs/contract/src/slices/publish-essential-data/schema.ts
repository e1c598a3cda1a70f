import { z } from 'zod';
import { f } from '@clausier/kernel';
import { PUBLICATION_CHANNELS } from '../../events/award-events.js';

export const schema = z.strictObject({ channel: f.code(PUBLICATION_CHANNELS), on: f.optional(f.date()) });
export type Data = z.output<typeof schema>;
