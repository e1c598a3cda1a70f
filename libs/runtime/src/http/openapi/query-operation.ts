import type { Query } from '@clausier/read-models';
import { API } from '../route-table.js';
import { inputSchemaOf, type JsonSchema } from './json-schema.js';
import { LOG_POSITION_HEADER, json, problems } from './responses.js';

export function queryPath(query: Query): string {
  return API + query.path.replace(/:(\w+)/g, '{$1}');
}

export function queryOperation(query: Query): JsonSchema {
  const schema = inputSchemaOf(query.params);
  const required = (schema.required ?? []) as readonly string[];
  const own = Object.entries((schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, shape]) => {
    const inPath = query.path.split('/').includes(`:${name}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema: shape };
  });
  return {
    operationId: query.name,
    tags: ['lectures'],
    summary: query.summary,
    description: `Rôles : ${query.roles.join(', ')}.`,
    parameters: [...own, ...COMMON],
    responses: { 200: json('La réponse.', {}, LOG_POSITION_HEADER), ...problems(400, 401, 403, 404, 503) },
  };
}

const COMMON: readonly JsonSchema[] = [
  {
    name: 'asOf',
    in: 'query',
    required: false,
    description:
      'Répondre tel que le journal se tenait alors : position, date AAAA-MM-JJ (sa fin, à Paris) ou instant UTC.',
    schema: { type: 'string' },
  },
  {
    name: 'minPosition',
    in: 'query',
    required: false,
    description: 'Répondre au moins depuis cette position ; attente de 2 secondes au plus.',
    schema: { type: 'string', pattern: '^\\d{1,20}$' },
  },
];
