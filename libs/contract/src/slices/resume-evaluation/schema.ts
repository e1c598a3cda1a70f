import { z } from 'zod';

export const schema = z.strictObject({});
export type Data = z.output<typeof schema>;
