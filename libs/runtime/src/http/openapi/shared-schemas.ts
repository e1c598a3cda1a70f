import { REFUSAL_CODES } from '@clausier/calculators';
import type { JsonSchema } from './json-schema.js';
import { ref } from './json-schema.js';

const text: JsonSchema = { type: 'string' };
const position: JsonSchema = {
  type: 'string',
  pattern: '^\\d{1,20}$',
  description: 'Position dans le journal : opaque, croissante.',
};

function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) };
}

const FieldError = object({
  path: { ...text, description: 'Place du champ : « lots.0.amountCents ».' },
  message: text,
});

/** Shapes that several operations share. */
export const SHARED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  FieldError,
  Problem: object(
    {
      type: { ...text, format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      code: { ...text, description: 'Code fermé, pour les programmes.' },
      detail: { ...text, description: 'Phrase en français, pour les personnes.' },
      instance: text,
      errors: { type: 'array', items: ref('FieldError') },
      known: { type: 'array', items: text },
    },
    ['instance', 'errors', 'known'],
  ),
  CommandDone: object(
    {
      id: { ...text, description: 'Identifiant de l’objet, quand le contenu de la commande le donne.' },
      commandId: { ...text, format: 'uuid' },
      position,
      revision: { type: 'integer', minimum: -1 },
      events: {
        type: 'array',
        items: object({
          eventId: { ...text, format: 'uuid' },
          type: text,
          stream: text,
          revision: { type: 'integer', minimum: 0 },
        }),
      },
    },
    ['id'],
  ),
  CalculatorRefusal: object({
    refusal: object({ code: { enum: REFUSAL_CODES }, path: text, message: text }),
  }),
  LogHead: object({ position, hash: { ...text, pattern: '^[0-9a-f]{64}$' } }),
  LogPage: object({ entries: { type: 'array', items: { type: 'object' } }, next: position }, ['next']),
  Readiness: object({ status: { enum: ['ready', 'notReady'] }, missing: { type: 'array', items: text } }),
};
