import type { AnySlice } from '@clausier/kernel';
import type { Registry } from '@clausier/application';
import { API } from '../route-table.js';
import { inputSchemaOf, ref, type JsonSchema } from './json-schema.js';
import { ETAG_HEADER, LOG_POSITION_HEADER, json, problemResponse, problems } from './responses.js';

export function commandPath(slice: AnySlice): string {
  return `${API}/${slice.aggregate.category}/{id}/${slice.slug}`;
}

/** Path of a command that is sent without an id; `undefined` where only the sender can name the object. */
export function creationPath(slice: AnySlice): string | undefined {
  return slice.idFrom && `${API}/${slice.aggregate.category}/${slice.slug}`;
}

export function commandSchemaName(slice: AnySlice): string {
  return `${slice.aggregate.category}.${slice.name}`;
}

/** Body of a command: its data, and what goes to the vault where it has some. */
export function commandSchema(slice: AnySlice): JsonSchema {
  const data = inputSchemaOf(slice.schema);
  if (!slice.personal) return data;
  const personal = {
    ...inputSchemaOf(slice.personal),
    description: 'Données personnelles : gardées au coffre, jamais au journal.',
  };
  const properties = data.properties as JsonSchema | undefined;
  const required = (data.required as readonly string[] | undefined) ?? [];
  const needed = !slice.personal.safeParse({}).success;
  return { ...data, properties: { ...properties, personal }, required: needed ? [...required, 'personal'] : required };
}

/** The same command without its id, which the answer then tells. */
export function creationOperation(slice: AnySlice, registry: Registry): JsonSchema {
  const { parameters, ...operation } = commandOperation(slice, registry);
  const others = (parameters as readonly JsonSchema[]).filter(({ name }) => name !== 'id');
  return { ...operation, operationId: `${slice.aggregate.category}.${slice.slug}.unnamed`, parameters: others };
}

export function commandOperation(slice: AnySlice, registry: Registry): JsonSchema {
  const refusals = registry.refusalsOf(slice);
  const codes = Object.keys(refusals);
  const done = ref('CommandDone');
  const placed = { ...(LOG_POSITION_HEADER as object), ...(ETAG_HEADER as object) };
  return {
    operationId: `${slice.aggregate.category}.${slice.slug}`,
    tags: [slice.aggregate.category],
    summary: slice.summary,
    description: rights(slice),
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'Identifiant de l’objet.',
        schema: { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}(\\.[A-Za-z0-9_]{1,64})*$' },
      },
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Nouvelle pour chaque commande, reprise pour la renvoyer.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      {
        name: 'If-Match',
        in: 'header',
        required: false,
        description: 'Révision vue : celle de l’ETag de la dernière réponse, "12", W/"12" ou 12.',
        schema: { type: 'string', pattern: '^((W/)?"\\d{1,15}"|\\d{1,15})$' },
      },
      {
        name: 'X-Clausier-Confirm',
        in: 'header',
        required: false,
        description:
          'Après un refus TEXT_TO_CONFIRM : confirme que les adresses électroniques, téléphones et longs numéros des textes ne sont ceux d’aucune personne. Ne lève jamais TEXT_NAMES_PERSON.',
        schema: { type: 'string', enum: ['texts'] },
      },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: ref(commandSchemaName(slice)) } } },
    responses: {
      200: json('Rien à faire : il en était déjà ainsi.', done, placed),
      201: json('Enregistré. La même clé et le même corps redonnent la même réponse.', done, placed),
      409: problemResponse(
        `Refusé par une règle. ${codes.map((code) => `${code} : ${refusals[code] ?? ''}`).join(' — ')}`,
        codes.length === 0 ? ref('Problem') : { allOf: [ref('Problem'), { properties: { code: { enum: codes } } }] },
      ),
      ...problems(400, 401, 403, 404, 412, 413, 415, 422, 503),
    },
  };
}

function rights({ roles, processes }: AnySlice): string {
  const people = roles.length === 0 ? 'Aucun rôle : réservée aux processus' : `Rôles : ${roles.join(', ')}`;
  return processes.length === 0 ? `${people}.` : `${people}. Processus : ${processes.join(', ')}.`;
}
