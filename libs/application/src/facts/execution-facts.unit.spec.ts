import { describe, expect, test } from '@jest/globals';
import { localEvaluationEvents, personsOf } from '@clausier/evaluation';
import { hoursEvents } from '@clausier/execution';
import { participantEvents } from '@clausier/participant';
import { closed, ended, histories, opened, running } from '../testing/evaluated-contract.js';
import { planned } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { contractFiguresResolver } from './contract-figures.js';
import { evaluationFreezeResolver } from './evaluation-freeze.js';
import { evaluationInputResolver } from './evaluation-input.js';
import { executionContractResolver } from './execution-contract.js';
import { hoursTogetherResolver } from './hours-together.js';
import { participantMonthResolver } from './participant-month.js';
import { participantResolver, participantsResolver } from './participant.js';
import { supplyCanteenResolver } from './supply-canteen.js';
import { supplyContractsResolver } from './supply-contracts.js';

const load = statesLoader(histories);

describe('the contract that hours are declared on', () => {
  const lotsOf = async (history: typeof running) =>
    (await executionContractResolver.resolve(statesLoader({ 'contract-p1': history }), 'p1'))?.lots[0];

  test('shows who may act, and each lot from its award to its end', async () => {
    expect(await executionContractResolver.resolve(load, 'p1')).toMatchObject({
      buyer: 'illu',
      contract: 'p1',
      facilitators: [{ body: 'plie', convention: 'v1' }],
    });
    expect(await lotsOf([planned])).toMatchObject({ holders: [], startedOn: undefined });
    expect(await lotsOf(running)).toMatchObject({
      holders: ['s1'],
      awardedOn: '2026-03-20',
      startedOn: '2026-04-01',
      endedOn: undefined,
    });
    expect(await lotsOf(ended)).toMatchObject({ endedOn: '2026-06-30' });
  });

  test('is nothing while the purchase is not planned', async () => {
    expect(await executionContractResolver.resolve(load, 'unknown')).toBeNull();
  });
});

describe('participants', () => {
  test('are known with their proposals, the first notice handed over and their eligibilities', async () => {
    const known = await participantResolver.resolve(load, 'x1');
    expect(known).toMatchObject({ participant: 'x1', buyer: 'illu', informedOn: '2026-04-03' });
    expect(known.eligibilities).toEqual([{ contract: 'p1', route: 'structure', from: '2026-04-02' }]);
    expect(await participantsResolver.resolve(load, 'x9,x1')).toEqual([
      { participant: 'x9', buyer: undefined, proposals: [], informedOn: undefined, eligibilities: [] },
      known,
    ]);
  });

  test('have the hours of a month over all their contracts, without what was rejected', async () => {
    const period = { contract: 'p1', from: '2026-05-02', until: '2026-05-27' };
    expect(await participantMonthResolver.resolve(load, 'x1.202605')).toEqual({
      declaredCentihours: 2_800,
      periods: [period, period],
    });
    const nothing = { declaredCentihours: 0, periods: [] };
    expect(await participantMonthResolver.resolve(load, 'x1.202606')).toEqual(nothing);
    expect(await participantMonthResolver.resolve(load, '.202605')).toEqual(nothing);
  });
});

describe('a person with two references', () => {
  const absorbed = participantEvents.ParticipantAbsorbed({
    ...{ reference: 'x2', earlier: [], contract: 'p1', exits: [] },
    proposals: [{ contract: 'p1', lot: 'l1', employer: 's2', proposedOn: '2026-04-03' }],
    ...{ notices: [], eligibilities: [{ contract: 'p1', route: 'person', from: '2026-04-03', until: '2028-04-02' }] },
  });
  const statement = { contract: 'p1', month: '2026-05', lot: 'l1', participant: 'x2', centihours: 4_000 };
  const second = hoursEvents.HoursDeclared({
    ...{ ...statement, statement: 'h9', employer: 's2', modality: 'GEIQ', flags: [] },
    ...{ from: '2026-05-26', until: '2026-05-27' },
  });
  const merged: typeof histories = {
    ...histories,
    'participant-x1': [...(histories['participant-x1'] ?? []), absorbed],
    'participant-x2': [participantEvents.ParticipantMerged({ into: 'x1', contract: 'p1', reason: 'proposedTwice' })],
    'hours-p1.202605': [
      ...(histories['hours-p1.202605'] ?? []),
      second,
      hoursEvents.HoursValidated({ ...statement, statement: 'h9', confirmed: [] }),
    ],
  };

  test('is the same under both, and says which one stays', async () => {
    const [gone, stays] = await participantsResolver.resolve(statesLoader(merged), 'x2,x1');
    expect(stays).toMatchObject({ participant: 'x1', aliases: ['x2'], informedOn: '2026-04-03' });
    expect(stays).not.toHaveProperty('mergedInto');
    expect(gone).toEqual({ ...stays, participant: 'x2', aliases: ['x1'], mergedInto: 'x1' });
    expect(stays?.eligibilities).toHaveLength(2);
  });

  test('has the hours of a month of both, and counts once in what is evaluated', async () => {
    const load = statesLoader(merged);
    for (const reference of ['x1', 'x2'])
      expect(await participantMonthResolver.resolve(load, `${reference}.202605`)).toMatchObject({
        declaredCentihours: 6_800,
      });
    const { hours } = await evaluationInputResolver.resolve(load, 'illu.2026');
    expect([...personsOf(hours)]).toEqual(['x1']);
    expect(hours.map(({ statement }) => statement)).toContain('h9');
    expect(await contractFiguresResolver.resolve(load, 'p1')).toMatchObject({ persons: 1 });
  });

  test('may be one person only where the hours of both fit into the days', async () => {
    const apart = (centihours: number): typeof histories => ({
      ...histories,
      'participant-x2': [
        participantEvents.ParticipantProposed({ buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's2' }),
      ],
      'hours-p1.202605': [
        ...['x1', 'x2'].map((participant) =>
          hoursEvents.HoursDeclared({
            ...{ ...statement, participant, centihours, statement: `h_${participant}`, employer: 's2' },
            ...{ modality: 'GEIQ', flags: [], from: '2026-05-26', until: '2026-05-26' },
          }),
        ),
      ],
    });
    expect(await hoursTogetherResolver.resolve(statesLoader(apart(1_200)), 'x2.x1')).toEqual({});
    expect(await hoursTogetherResolver.resolve(statesLoader(apart(1_201)), 'x2.x1')).toEqual({
      impossible: {
        ...{ contract: 'p1', month: '2026-05', statements: ['h_x1', 'h_x2'] },
        ...{ days: 1, centihours: 2_402, maximum: 2_400 },
      },
    });
  });
});

describe('the freeze of a contract’s figures', () => {
  const frozen = (...history: Parameters<typeof statesLoader>[0][string][number][]) =>
    evaluationFreezeResolver.resolve(statesLoader({ 'localEvaluation-p1': history }), 'p1');

  test('holds from the opening of the local evaluation on, but for the time of a reopening', async () => {
    const reopened = localEvaluationEvents.LocalEvaluationReopened({ occurrence: 1, cause: 'decided' });
    expect(await frozen()).toEqual({});
    expect(await frozen(opened)).toEqual({ frozenOn: '2026-07-02' });
    expect(await frozen(opened, closed)).toEqual({ frozenOn: '2026-07-02' });
    expect(await frozen(opened, closed, reopened)).toEqual({});
  });
});

describe('what purchases name', () => {
  test('is a registered canteen', async () => {
    expect(await supplyCanteenResolver.resolve(load, 'k1')).toEqual({
      canteen: 'k1',
      buyer: 'illu',
      registeredOn: '2025-09-01',
    });
    expect(await supplyCanteenResolver.resolve(load, 'k9')).toBeNull();
  });

  test('are known contracts with the holders of their lots', async () => {
    const contracts = await supplyContractsResolver.resolve(load, 'p1,unknown');
    expect(contracts).toMatchObject([{ contract: 'p1', buyer: 'illu' }]);
    expect(contracts[0]?.lots).toContainEqual({ lot: 'l1', holders: ['s1'] });
  });
});
