import { z } from 'zod';

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a client may send, as a JSON Schema; what JSON Schema cannot say (existing dates) is left to the server. */
export function inputSchemaOf(schema: z.ZodType): JsonSchema {
  return schemaOf(schema, 'input');
}

export function outputSchemaOf(schema: z.ZodType): JsonSchema {
  return schemaOf(schema, 'output');
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return body;
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}
