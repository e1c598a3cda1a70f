import { z } from 'zod';

export const closeProgrammingReviewSchema = z.strictObject({});
