import { beforeEach, describe, expect, test } from '@jest/globals';
import { buyerEvents, canteenEvents } from '@clausier/directory';
import type { NewEvent } from '@clausier/kernel';
import { programmingReviewEvents } from '@clausier/programming';
import { grant } from '../testing/buyer.js';
import type { Clausier } from '../testing/clausier.js';
import { running } from '../testing/evaluated-contract.js';
import { ada, correspondent, world } from '../testing/proposals.js';
import { actId } from './command-ids.js';

const HEAD = { as: 'head1', role: 'essHead' } as const;
const NAMED = { refusal: { code: 'ID_NAMES_PERSON', path: 'id' } };
const OPENED = {
  ...{ buyer: 'illu', year: 2027, directorates: ['roads', 'dir_zola'], openedOn: '2026-06-10' },
  ...{ answersDueOn: '2026-07-08', answersDueAt: '2026-07-08T22:00:00Z' },
};

/** Codes that bore a family name before a person of that name was known. */
const HISTORY: Readonly<Record<string, readonly NewEvent[]>> = {
  'contract-marche_zola': running,
  'canteen-college_zola': [
    canteenEvents.CanteenRegistered({
      ...{ buyer: 'illu', officialName: 'Collège Zola', kind: 'public', territory: 'metropole' },
    }),
  ],
  'buyer-illu': [
    buyerEvents.DirectorateCreated({ directorate: 'dir_zola', officialName: 'Direction Zola' }),
    grant('head1', 'essHead'),
    grant('kim', 'canteenManager', { canteen: 'college_zola' }),
    grant('agent1', 'directorateAgent', { directorate: 'dir_zola' }),
  ],
  'programmingReview-illu.2027': [programmingReviewEvents.ProgrammingReviewOpened(OPENED)],
};

describe('a code that bore a family name before anybody of that name was known', () => {
  let at: Clausier;
  beforeEach(async () => {
    at = await world();
    for (const [stream, events] of Object.entries(HISTORY)) await at.given(stream, '2026-05-01', ...events);
    const entry = { ref: 'participant-x7', kind: 'ProposeParticipant', buyer: 'illu', commandId: 'c7' };
    await at.vault.put({ ...entry, data: { ...ada, familyName: 'Zola' }, writtenAt: at.clock.now() });
  });

  test('lets the hours of each new month be declared', async () => {
    const none = { lot: 'l1', employer: 's1', reason: 'noActivity' };
    for (const month of ['202604', '202605'])
      expect(await at.send(`hours/marche_zola.${month}/DeclareNoHours`, none, correspondent)).toMatchObject({
        kind: 'done',
      });
  });

  test('lets the purchases of each new quarter be declared', async () => {
    const line = { line: 'f1', family: 'dairy', valueCents: 100, labels: [], local: false, direct: false };
    for (const [quarter, on] of [
      ['2026q1', '2026-03-05'],
      ['2026q2', '2026-05-05'],
    ])
      expect(
        await at.send(
          `supply/college_zola.${quarter}/DeclareSupplies`,
          { lines: [{ ...line, on }] },
          { as: 'kim', role: 'canteenManager' },
        ),
      ).toMatchObject({ kind: 'done' });
  });

  test('lets the directorate write its programme of a new year', async () => {
    const purchase = {
      ...{ purchase: 'b1', officialName: 'Enrobés', family: 'insertion', category: 'works', durationMonths: 6 },
      ...{ plannedLaunchOn: '2027-09-01', lots: [{ lot: 'l1', officialName: 'Lot', estimatedValueCents: 1 }] },
    };
    const agent = { as: 'agent1', role: 'directorateAgent' } as const;
    expect(await at.send('directorateProgramme/illu.2027.dir_zola/DeclarePurchase', purchase, agent)).toMatchObject({
      kind: 'done',
    });
  });

  test('lets the processes follow it', async () => {
    const told = { kind: 'reminder', subject: 'marche_zola.202605', occurrence: '1' } as const;
    const identity = { buyer: 'illu', process: 'executionTracking', entity: 'marche_zola', ...told } as const;
    const act = { ...identity, id: actId(identity), dueAt: '2026-06-10T07:00:00Z', performedBy: 'temporal' } as const;
    const id = 'executionTracking.marche_zola';
    const command = { aggregate: 'followUp', name: 'RecordFollowUp', id, data: told };
    expect(await at.pipeline.perform({ ...act, summary: 'relance', command })).toMatchObject({ kind: 'done' });
  });

  test('opens no door: a name is refused in the part that is new, and in an id that is new as a whole', async () => {
    const terms = { buyer: 'illu', body: 'plie', officialName: 'Convention' };
    expect(await at.send('convention/convention_zola/SignConvention', terms, HEAD)).toMatchObject(NAMED);
    expect(await at.send('convention/illu.zola/SignConvention', terms, HEAD)).toMatchObject(NAMED);
  });
});
