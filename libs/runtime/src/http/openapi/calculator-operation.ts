import type { Calculator } from '@clausier/calculators';
import { API } from '../route-table.js';
import { inputSchemaOf, outputSchemaOf, ref, type JsonSchema } from './json-schema.js';
import { json, problems } from './responses.js';

export function calculatorPath(name: string): string {
  return `${API}/calculators/${name}`;
}

export function calculatorSchemaName(name: string): string {
  return `calculators.${name}`;
}

export function calculatorSchema(calculator: Calculator): JsonSchema {
  return inputSchemaOf(calculator.inputSchema);
}

export function calculatorOperation(name: string, calculator: Calculator): JsonSchema {
  const one = ref(calculatorSchemaName(name));
  const answer: JsonSchema = { anyOf: [outputSchemaOf(calculator.answerSchema), ref('CalculatorRefusal')] };
  return {
    operationId: `calculators.${name}`,
    tags: ['calculateurs'],
    summary: calculator.summary,
    description: 'Toute personne identifiée. Un objet, ou une liste : la même forme revient, dans le même ordre.',
    parameters: [
      {
        name: 'explain',
        in: 'query',
        required: false,
        description: 'Ajouter l’explication en français.',
        schema: { enum: ['true', 'false'] },
      },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { anyOf: [one, { type: 'array', items: one }] } } },
    },
    responses: {
      200: json('Les réponses, refus en place.', { anyOf: [answer, { type: 'array', items: answer }] }),
      ...problems(400, 401, 404, 413, 415),
    },
  };
}
