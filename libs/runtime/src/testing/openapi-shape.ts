import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OpenApiDocument } from '../http/index.js';

const text = { type: 'string', minLength: 1 } as const;
const content = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['schema'],
    additionalProperties: false,
    properties: { schema: { type: 'object' } },
  },
} as const;

/** What OpenAPI 3.1 asks of a document that uses no more of it than ours does. */
const DOCUMENT_SHAPE = {
  type: 'object',
  required: ['openapi', 'info', 'paths', 'components'],
  additionalProperties: false,
  properties: {
    openapi: { const: '3.1.0' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      additionalProperties: false,
      properties: {
        title: text,
        version: text,
        description: text,
        license: { type: 'object', required: ['name'], properties: { name: text, identifier: text } },
      },
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'] } },
    security: { type: 'array', items: { type: 'object', additionalProperties: { type: 'array' } } },
    paths: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        minProperties: 1,
        propertyNames: { enum: ['get', 'post'] },
        additionalProperties: { $ref: '#/$defs/operation' },
      },
    },
    components: {
      type: 'object',
      required: ['schemas', 'securitySchemes'],
      additionalProperties: false,
      properties: {
        schemas: {
          type: 'object',
          propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
          additionalProperties: { type: 'object' },
        },
        securitySchemes: { type: 'object', additionalProperties: { type: 'object', required: ['type', 'in', 'name'] } },
      },
    },
  },
  $defs: {
    operation: {
      type: 'object',
      required: ['operationId', 'tags', 'summary', 'description', 'responses'],
      additionalProperties: false,
      properties: {
        operationId: text,
        tags: { type: 'array', minItems: 1, items: text },
        summary: text,
        description: text,
        security: { type: 'array', maxItems: 0 },
        parameters: { type: 'array', items: { $ref: '#/$defs/parameter' } },
        requestBody: {
          type: 'object',
          required: ['required', 'content'],
          additionalProperties: false,
          properties: { required: { const: true }, content },
        },
        responses: {
          type: 'object',
          minProperties: 1,
          propertyNames: { pattern: '^[1-5]\\d\\d$' },
          additionalProperties: {
            type: 'object',
            required: ['description'],
            additionalProperties: false,
            properties: { description: text, content, headers: { type: 'object' } },
          },
        },
      },
    },
    parameter: {
      type: 'object',
      required: ['name', 'in', 'required', 'schema'],
      additionalProperties: false,
      properties: {
        name: text,
        in: { enum: ['path', 'query', 'header'] },
        required: { type: 'boolean' },
        description: text,
        schema: { type: 'object' },
      },
    },
  },
} as const;

/** What keeps a document from being sound OpenAPI 3.1: its shape, what it refers to, and its schemas. */
export function documentFaults(document: OpenApiDocument): readonly unknown[] {
  const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(DOCUMENT_SHAPE);
  const shape = validate(document) ? [] : (validate.errors ?? []);
  const { schemas } = document.components;
  const held = new Set(Object.keys(schemas).map((name) => `#/components/schemas/${name}`));
  const dangling = references(document).filter((reference) => !held.has(reference));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'https://clausier.invalid/document', components: document.components });
  const unusable = [...held].flatMap((reference) => {
    try {
      ajv.compile({ $ref: `https://clausier.invalid/document${reference}` });
      return [];
    } catch (error) {
      return [`${reference}: ${String(error)}`];
    }
  });
  return [...shape, ...dangling, ...unusable];
}

/** Every `$ref` anywhere below a value. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : references(member),
  );
}
