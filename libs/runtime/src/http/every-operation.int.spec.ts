import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildRegistry, contexts, factResolvers } from '@clausier/application';
import { calculators } from '@clausier/calculators';
import { allQueries } from '@clausier/read-models';
import { OPERATOR, exampleEdge, type ExampleEdge } from '../testing/example-edge.js';
import { documentFaults } from '../testing/openapi-shape.js';
import { commandPath, commandSchemaName } from './openapi/command-operation.js';
import { openApiDocument } from './openapi/document.js';
import type { JsonSchema } from './openapi/json-schema.js';
import { queryPath } from './openapi/query-operation.js';

const registry = buildRegistry(contexts, factResolvers);
const document = openApiDocument({ registry, queries: allQueries, calculators, version: '0.0.0-test' });

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge({ registry, queries: allQueries, calculators });
});
afterAll(() => edge.stop());

test('The OpenAPI document of the product is sound', () => {
  expect(documentFaults(document)).toEqual([]);
});

test('The calendars and zones of Saint-Martin and Saint-Barthélemy are listed wherever one may be said', () => {
  const { schemas } = document.components;
  const buyer = schemas['buyer.RegisterBuyer']?.properties as Readonly<Record<string, JsonSchema>>;
  expect(buyer.calendar?.enum).toEqual(expect.arrayContaining(['FR', 'FR-MF', 'FR-BL']));
  expect(buyer.zone?.enum).toEqual(expect.arrayContaining(['America/Marigot', 'America/St_Barthelemy']));
  for (const name of ['period', 'deadline']) {
    const said = JSON.stringify(schemas[`calculators.${name}`]);
    for (const code of ['FR-MF', 'FR-BL']) expect(said).toContain(`"${code}"`);
  }
});

describe('Every command of the product', () => {
  test.each(registry.slices.map((slice) => [`${slice.aggregate.category}/${slice.slug}`, slice] as const))(
    '%s has its route, its roles and its entry in the OpenAPI document',
    async (_name, slice) => {
      const [role] = slice.roles;
      const path = commandPath(slice).replace('{id}', 'x');
      const response = await edge.command(path, '{', { 'x-clausier-role': role ?? 'operator' });
      expect(await response.json()).toMatchObject({ code: role === undefined ? 'FORBIDDEN' : 'MALFORMED_JSON' });
      expect((await edge.command(path, '{', { 'x-clausier-role': 'guest' })).status).toBe(403);
      expect(document.paths[commandPath(slice)]?.post).toMatchObject({ summary: slice.summary });
      expect(document.components.schemas[commandSchemaName(slice)]).toMatchObject({
        type: 'object',
        additionalProperties: false,
      });
    },
  );
});

describe('Every question of the product', () => {
  test.each(allQueries.map((query) => [query.name, query] as const))(
    '%s has its route and its entry in the OpenAPI document',
    async (_name, query) => {
      const path = queryPath(query).replaceAll(/\{\w+\}/g, 'x');
      const response = await edge.ask({
        path: `${path}?unknown=1`,
        headers: { ...OPERATOR, 'x-clausier-role': query.roles[0] ?? '' },
      });
      expect(await response.json()).toMatchObject({ code: 'INVALID_PARAMETER' });
      expect(document.paths[queryPath(query)]?.get).toMatchObject({ operationId: query.name, summary: query.summary });
    },
  );
});
