import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildRegistry, contexts, factResolvers } from '@clausier/application';
import { calculators } from '@clausier/calculators';
import { OPERATOR, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { documentFaults } from '../../testing/openapi-shape.js';
import { commandSchema } from './command-operation.js';
import type { OpenApiDocument } from './document.js';

let edge: ExampleEdge;
let document: OpenApiDocument;
beforeAll(async () => {
  edge = await exampleEdge({ calculators });
  document = (await (await edge.ask({ path: '/api/openapi.json', headers: {} })).json()) as OpenApiDocument;
});
afterAll(() => edge.stop());

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
}
const operations = (): readonly (readonly [path: string, method: string, operation: Operation])[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation as unknown as Operation] as const),
  );

describe('The OpenAPI document', () => {
  test('is a sound OpenAPI 3.1 document, and refers to nothing that it does not hold', () => {
    expect(documentFaults(document)).toEqual([]);
  });

  test('would not pass with a reference to nowhere or an operation without answers', () => {
    const path = '/api/v1/log/head';
    const { responses: _responses, ...silent } = document.paths[path]?.get ?? {};
    expect(documentFaults({ ...document, paths: { [path]: { get: silent } } })).toHaveLength(1);
    const { CommandDone: _done, ...schemas } = document.components.schemas;
    expect(documentFaults({ ...document, components: { ...document.components, schemas } })).not.toEqual([]);
  });

  test('names each operation once and declares each parameter of its path', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, , { parameters = [] }] of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((parameter) => parameter.in === 'path' && parameter.required);
      expect(declared.map(({ name }) => name)).toEqual(inPath);
    }
  });

  test('says of a command who may issue it, what it takes and how it can be refused', () => {
    const operation = document.paths['/api/v1/need/{id}/describe-need']?.post as unknown as Operation;
    expect(operation.description).toBe('Rôles : operator, essHead.');
    const body = document.components.schemas['need.DescribeNeed'] as Record<string, Record<string, unknown>>;
    expect(body.additionalProperties).toBe(false);
    expect(body.required).toEqual(['label', 'amountCents', 'neededOn']);
    expect(Object.keys(body.properties ?? {})).toEqual(['label', 'amountCents', 'neededOn', 'lots', 'on', 'personal']);
    const refused = JSON.stringify(operation.responses['409']);
    for (const code of ['NEED_ALREADY_DESCRIBED', 'EFFECTIVE_IN_FUTURE']) expect(refused).toContain(`"${code}"`);
    const byProcess = document.paths['/api/v1/need/{id}/remind-need']?.post as unknown as Operation;
    expect(byProcess.description).toBe('Aucun rôle : réservée aux processus. Processus : tendering.');
  });

  test('asks for the personal part of a command that cannot do without, and offers it where it can', () => {
    const required = (name: string, slug: string) => {
      const slice = buildRegistry(contexts, factResolvers).slice(name, slug);
      return slice && commandSchema(slice).required;
    };
    expect(required('participant', 'propose-participant')).toContain('personal');
    expect(required('participant', 'confirm-eligibility')).not.toContain('personal');
  });

  test('lists no operation that the server does not route', async () => {
    for (const [path, method, { operationId }] of operations().filter(([path]) => path !== '/api/v1/events')) {
      const request = { path: path.replaceAll(/\{\w+\}/g, 'x'), method: method.toUpperCase(), headers: OPERATOR };
      const { code } = (await (await edge.ask(request)).json().catch(() => ({}))) as { readonly code?: string };
      expect([operationId, code]).not.toContain('ROUTE_NOT_FOUND');
      expect([operationId, code]).not.toContain('METHOD_NOT_ALLOWED');
      expect([operationId, code]).not.toContain('UNKNOWN_COMMAND');
    }
  });
});

describe('The page of the API', () => {
  test('lists every operation in French, with nothing from elsewhere and no script', async () => {
    const response = await edge.ask({ path: '/api/docs', headers: {} });
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    for (const [path, method] of operations()) expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
    expect(page).toContain('<html lang="fr">');
    expect(page).not.toMatch(/<script|<link|src=|https?:/);
  });
});
