import { describe, expect, test } from '@jest/globals';
import { canteenEvents, supplierEvents } from '@clausier/directory';
import { conventionEvents, mandateEvents } from '@clausier/governance';
import type { NewEvent } from '@clausier/kernel';
import { participantEvents } from '@clausier/participant';
import { operationEvents } from '@clausier/programming';
import { registry } from '../testing/clausier.js';
import { contexts } from '../contexts.js';
import { planned } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { buyerOfStream } from './buyer-of-stream.js';

const place = { region: '32', departement: '62', commune: '62041' };
const histories: Readonly<Record<string, readonly NewEvent[]>> = {
  'contract-p1': [planned],
  'canteen-k1': [
    canteenEvents.CanteenRegistered({
      buyer: 'illu',
      officialName: 'Demi-pension',
      kind: 'public',
      territory: 'metropole',
    }),
  ],
  'supplier-s1': [
    supplierEvents.SupplierRegistered({
      ...{ buyer: 'illu', officialName: 'Entreprise', kinds: ['company'], illustrative: true },
      ...{ identifier: { scheme: 'SIRET', value: '00000000000000' }, seat: place, establishments: [] },
    }),
  ],
  'operation-op1': [
    operationEvents.OperationDefined({
      ...{ buyer: 'illu', directorate: 'roads', officialName: 'Rocade' },
      estimatedValueCents: 1_000,
    }),
  ],
  'participant-x1': [
    participantEvents.ParticipantProposed({ buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1' }),
  ],
  'mandate-m1': [
    mandateEvents.MandateRecorded({ buyer: 'illu', family: 'both', body: 'council', officialName: 'Vote' }),
  ],
  'convention-v1': [conventionEvents.ConventionSigned({ buyer: 'illu', body: 'plie', officialName: 'Convention' })],
};

/** A stream of each kind that is of the buyer `illu`, and the streams that were asked to tell. */
const STREAMS: readonly (readonly [stream: string, ...asked: readonly string[]])[] = [
  ['buyer-illu', 'buyer-illu'],
  ['supplier-s1', 'supplier-s1'],
  ['canteen-k1', 'canteen-k1'],
  ['mandate-m1', 'mandate-m1'],
  ['convention-v1', 'convention-v1'],
  ['followUp-tendering.p1', 'followUp-tendering.p1', 'contract-p1'],
  ['programmingReview-illu.2026', 'programmingReview-illu.2026'],
  ['directorateProgramme-illu.2026.roads', 'directorateProgramme-illu.2026.roads'],
  ['operation-op1', 'operation-op1'],
  ['contract-p1', 'contract-p1'],
  ['participant-x1', 'participant-x1'],
  ['hours-p1.202605', 'hours-p1.202605', 'contract-p1'],
  ['supply-k1.2026q2', 'supply-k1.2026q2', 'canteen-k1'],
  ['localEvaluation-p1', 'localEvaluation-p1', 'contract-p1'],
  ['centralEvaluation-illu.2026', 'centralEvaluation-illu.2026'],
];

describe('whose a stream is', () => {
  test('is told for every kind of stream there is', () => {
    const categories = contexts.flatMap(({ aggregates }) => aggregates).map(({ category }) => category);
    expect(STREAMS.map(([stream]) => stream.split('-')[0])).toEqual(expect.arrayContaining(categories));
    expect(STREAMS).toHaveLength(categories.length);
  });

  test.each(STREAMS)('%s is of its buyer, as far as it is known', async (stream, ...asked) => {
    const load = statesLoader(histories);
    expect(await buyerOfStream(load, registry.aggregate, stream)).toBe('illu');
    expect(load.read).toEqual(asked);
  });

  test.each([
    'supplier-s9',
    'canteen-k9',
    'mandate-m9',
    'convention-v9',
    'operation-op9',
    'participant-x9',
    'contract-p9',
  ])('%s, which nobody knows, is nobody’s', async (stream) => {
    expect(await buyerOfStream(statesLoader(histories), registry.aggregate, stream)).toBeUndefined();
  });

  test.each(['hours-p1', 'supply-k1.2026q5', 'programmingReview-illu.1066', 'centralEvaluation-illu', 'nothing-p1'])(
    '%s is no stream, and nobody’s',
    async (stream) => {
      expect(await buyerOfStream(statesLoader(histories), registry.aggregate, stream)).toBeUndefined();
    },
  );

  test.each([
    ['supplier-s9', { buyer: 'illu' }],
    ['mandate-m9', { buyer: 'illu' }],
    ['participant-x9', { buyer: 'illu' }],
    ['contract-p9', { programme: 'illu.2026.roads' }],
  ])('%s is of the buyer that the command creating it names', async (stream, data) => {
    expect(await buyerOfStream(statesLoader(histories), registry.aggregate, stream, data)).toBe('illu');
  });
});
