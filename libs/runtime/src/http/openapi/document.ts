import type { HttpDeps } from '../http-deps.js';
import { calculatorOperation, calculatorPath, calculatorSchema, calculatorSchemaName } from './calculator-operation.js';
import {
  commandOperation,
  commandPath,
  commandSchema,
  commandSchemaName,
  creationOperation,
  creationPath,
} from './command-operation.js';
import { FIXED_OPERATIONS } from './fixed-operations.js';
import type { JsonSchema } from './json-schema.js';
import { queryOperation, queryPath } from './query-operation.js';
import { SHARED_SCHEMAS } from './shared-schemas.js';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly security: readonly JsonSchema[];
  /** By path, then by method in lower case. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes: JsonSchema };
}

/** The whole edge as OpenAPI 3.1, built from the very lists that the routes are built from. */
export function openApiDocument(
  deps: Pick<HttpDeps, 'registry' | 'queries' | 'calculators' | 'version'>,
): OpenApiDocument {
  const { slices } = deps.registry;
  const calculators = Object.entries(deps.calculators ?? {});
  const operations: readonly (readonly [path: string, method: 'get' | 'post', operation: JsonSchema])[] = [
    ...slices.map((slice) => [commandPath(slice), 'post', commandOperation(slice, deps.registry)] as const),
    ...slices.flatMap((slice) => {
      const path = creationPath(slice);
      return path === undefined ? [] : [[path, 'post', creationOperation(slice, deps.registry)] as const];
    }),
    ...deps.queries.map((query) => [queryPath(query), 'get', queryOperation(query)] as const),
    ...calculators.map(
      ([name, calculator]) => [calculatorPath(name), 'post', calculatorOperation(name, calculator)] as const,
    ),
    ...Object.entries(FIXED_OPERATIONS).map(([path, operation]) => [path, 'get', operation] as const),
  ];
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [path, method, operation] of operations) paths[path] = { ...paths[path], [method]: operation };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clausier',
      version: deps.version,
      description:
        'Suivi des clauses sociales et des circuits courts dans la commande publique. Montants en centimes, heures en centièmes d’heure, taux en points de base (1/10 000). Toute erreur est un problème (RFC 9457).',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ demoActor: [], demoRole: [] }],
    paths,
    components: {
      schemas: {
        ...SHARED_SCHEMAS,
        ...Object.fromEntries(slices.map((slice) => [commandSchemaName(slice), commandSchema(slice)])),
        ...Object.fromEntries(
          calculators.map(([name, calculator]) => [calculatorSchemaName(name), calculatorSchema(calculator)]),
        ),
      },
      securitySchemes: {
        demoActor: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Clausier-Actor',
          description: 'En démonstration seulement.',
        },
        demoRole: { type: 'apiKey', in: 'header', name: 'X-Clausier-Role', description: 'En démonstration seulement.' },
      },
    },
  };
}
