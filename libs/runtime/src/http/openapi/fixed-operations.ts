import { FIXED_ROUTES } from '../route-table.js';
import { ref, type JsonSchema } from './json-schema.js';
import { json, problems } from './responses.js';

const text = (name: string, description: string, schema: JsonSchema = { type: 'string' }): JsonSchema => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

/** Operations that come from no list, by path. */
export const FIXED_OPERATIONS: Readonly<Record<string, JsonSchema>> = {
  [FIXED_ROUTES.logHead]: {
    operationId: 'log.head',
    tags: ['journal'],
    summary: 'Dire où en est le journal : dernière position et empreinte de la chaîne.',
    description: 'Toute personne identifiée.',
    responses: { 200: json('La tête du journal.', ref('LogHead')), ...problems(400, 401) },
  },
  [FIXED_ROUTES.logEntries]: {
    operationId: 'log.entries',
    tags: ['journal'],
    summary: 'Lire les événements tels qu’enregistrés, dans l’ordre, sans donnée personnelle.',
    description: 'Rôles : auditor, habilité en ce jour ; seuls les événements des acheteurs qui l’ont habilité.',
    parameters: [
      text('after', 'Position après laquelle lire.'),
      text('limit', 'Nombre d’événements, 100 par défaut.', { type: 'integer', minimum: 1, maximum: 1000 }),
    ],
    responses: { 200: json('Une page du journal.', ref('LogPage')), ...problems(400, 401, 403) },
  },
  [FIXED_ROUTES.events]: {
    operationId: 'events',
    tags: ['journal'],
    summary: 'Être averti, au fil de l’eau, que le journal a avancé : des positions, rien d’autre.',
    description: 'Toute personne identifiée.',
    responses: {
      200: {
        description: 'Un flux d’événements { position }.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      ...problems(401),
    },
  },
  [FIXED_ROUTES.live]: {
    operationId: 'health.live',
    tags: ['exploitation'],
    summary: 'Dire que le serveur répond.',
    description: 'Ouvert à tous.',
    security: [],
    responses: { 200: json('Le serveur répond.', { type: 'object' }) },
  },
  [FIXED_ROUTES.ready]: {
    operationId: 'health.ready',
    tags: ['exploitation'],
    summary: 'Dire si le serveur peut prendre du travail, et sinon ce qui manque.',
    description: 'Ouvert à tous.',
    security: [],
    responses: { 200: json('Prêt.', ref('Readiness')), 503: json('Pas encore prêt.', ref('Readiness')) },
  },
  [FIXED_ROUTES.metrics]: {
    operationId: 'metrics',
    tags: ['exploitation'],
    summary: 'Donner les mesures du serveur, au format Prometheus.',
    description: 'Ouvert à tous.',
    security: [],
    responses: { 200: { description: 'Les mesures.', content: { 'text/plain': { schema: { type: 'string' } } } } },
  },
};
