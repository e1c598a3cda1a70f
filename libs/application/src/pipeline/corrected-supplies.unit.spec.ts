import { describe, expect, test } from '@jest/globals';
import { canteenEvents } from '@clausier/directory';
import { centralEvaluationEvents } from '@clausier/evaluation';
import { supplyEvents } from '@clausier/supply';
import { grant, registered } from '../testing/buyer.js';
import { clausier, type Clausier } from '../testing/clausier.js';
import { actId } from './command-ids.js';
import type { SystemCommand } from './system-command.js';

const QUARTER = { buyer: 'illu', canteen: 'k1', quarter: '2026q4' };
const bought = (line: string, valueCents: number, labels: readonly 'organic'[] = []) => ({
  ...{ line, on: '2026-11-05', family: 'meat' as const, valueCents, labels, local: false, direct: false },
});

/** A buyer with one canteen, whose manager is kim; the evaluation of 2026 is open. */
async function canteen(): Promise<Clausier> {
  const at = clausier('2027-03-10T09:00:00Z');
  await at.given('buyer-illu', '2025-01-01', ...registered(), grant('kim', 'canteenManager', { canteen: 'k1' }));
  const registration = { buyer: 'illu', officialName: 'Restaurant', kind: 'public', territory: 'metropole' } as const;
  await at.given('canteen-k1', '2025-09-01', canteenEvents.CanteenRegistered(registration));
  const opening = { buyer: 'illu', year: 2026, freezeOn: '2027-03-01' };
  const due = { publicationDueOn: '2027-03-31', publicationDueAt: '2027-03-31T22:00:00Z' };
  await at.given(
    'centralEvaluation-illu.2026',
    '2027-02-01',
    centralEvaluationEvents.CentralEvaluationOpened({ ...opening, ...due }),
  );
  return at;
}

const identity = {
  buyer: 'illu',
  process: 'centralEvaluation',
  entity: 'illu.2026',
  kind: 'freeze',
  subject: 'illu.2026',
  occurrence: '1',
} as const;
const freeze: SystemCommand = {
  ...identity,
  id: actId(identity),
  dueAt: '2027-03-01T07:00:00Z',
  performedBy: 'temporal',
  summary: 'gel de l’évaluation centrale de 2026',
  command: { aggregate: 'centralEvaluation', name: 'FreezeCentralEvaluation', id: 'illu.2026', data: {} },
};

async function organicShare(at: Clausier): Promise<unknown> {
  expect(await at.pipeline.perform(freeze)).toMatchObject({ kind: 'done' });
  const events = await at.events('centralEvaluation-illu.2026');
  const computed = events.find(({ type }) => type === 'IndicatorsComputed')?.data as {
    indicators: readonly { id: string }[];
  };
  return computed.indicators.find(({ id }) => id === 'activity.organicShare');
}

describe('food purchases put right', () => {
  test('count once in the year, at the corrected value; what was withdrawn never counts', async () => {
    const at = await canteen();
    const send = (command: string, body: object) =>
      at.send(`supply/k1.2026q4/${command}`, body, { as: 'kim', role: 'canteenManager' });
    const done = { kind: 'done' };
    const lines = [bought('a1', 310, ['organic']), bought('a2', 6_900), bought('a3', 6_900), bought('a4', 52)];
    expect(await send('DeclareSupplies', { lines })).toMatchObject(done);
    expect(await send('ReplaceSupplies', { lines: [bought('a4', 520)], reason: 'entryError' })).toMatchObject(done);
    const named = { lines: ['a1', 'a2', 'a3', 'a4'] };
    expect(await send('ValidateSupplies', named)).toMatchObject({
      refusal: { code: 'FLAGS_NEED_CONFIRMATION', path: 'lines.2' },
    });
    expect(await send('WithdrawSupplies', { lines: ['a3'], reason: 'countedTwice' })).toMatchObject(done);
    expect(await send('ValidateSupplies', { lines: ['a1', 'a2', 'a4'] })).toMatchObject(done);
    const corrections = [
      { line: 'c1', corrects: 'a1', deltaCents: 2_790, reason: 'entryError' },
      { line: 'c2', corrects: 'a2', deltaCents: -520, reason: 'creditNote' },
    ];
    expect(await send('CorrectSupplies', { lines: corrections })).toMatchObject(done);
    expect(await organicShare(at)).toMatchObject({ numerator: 3_100, denominator: 10_000, shown: '31.0' });
  });

  test('amounts that no sum can hold are refused at entry, and stop no freeze where an old log has them', async () => {
    const at = await canteen();
    const huge = 7_328_293_200_007_400;
    const body = { lines: [bought('s1', 12_345), bought('s2', huge)] };
    const answer = await at.send('supply/k1.2026q4/DeclareSupplies', body, { as: 'kim', role: 'canteenManager' });
    expect(answer).toMatchObject({ kind: 'invalid', errors: [{ path: 'lines.1.valueCents' }] });
    const lines = [bought('s1', huge), bought('s2', huge)].map((line) => ({
      ...{ ...line, quality: 'none' as const, flags: [] },
    }));
    await at.given(
      'supply-k1.2026q4',
      '2026-12-01',
      supplyEvents.SuppliesDeclared({ ...QUARTER, lines }),
      supplyEvents.SuppliesValidated({ ...QUARTER, lines: ['s1', 's2'], confirmed: [] }),
    );
    expect(await organicShare(at)).toMatchObject({ notSummable: true });
  });
});
