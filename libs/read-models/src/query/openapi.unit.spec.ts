import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { allQueries } from '../registry.js';

describe('the parameters of every query', () => {
  it.each(allQueries)('$name are all text in the OpenAPI document, and nothing else is let through', ({ params }) => {
    const { properties = {}, additionalProperties } = z.toJSONSchema(params, { io: 'input' });
    expect(additionalProperties).toBe(false);
    for (const property of Object.values(properties)) expect(property).toMatchObject({ type: 'string' });
  });
});
