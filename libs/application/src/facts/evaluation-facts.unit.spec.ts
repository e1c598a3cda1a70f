import { describe, expect, test } from '@jest/globals';
import { centralEvaluationEvents as events, computeCentralEvaluation } from '@clausier/evaluation';
import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '@clausier/contract';
import { directorateProgrammeEvents as programmeEvents } from '@clausier/programming';
import { arras, ended, histories, running } from '../testing/evaluated-contract.js';
import { planned } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { contractFiguresResolver } from './contract-figures.js';
import { evaluationInputResolver } from './evaluation-input.js';

const load = statesLoader(histories);

describe('the figures of a contract', () => {
  test('are its ledger, its persons and its penalties at the position of the log', async () => {
    expect(await contractFiguresResolver.resolve(load, 'p1')).toMatchObject({
      contract: 'p1',
      buyer: 'illu',
      zone: 'Europe/Paris',
      calendar: 'FR',
      endedOn: '2026-06-30',
      position: '42',
      persons: 1,
      penaltiesCents: 0,
      lots: [
        {
          bearsHours: true,
          figures: { lot: 'l1', dueCentihours: 10_000, declaredCentihours: 9_800, validatedCentihours: 9_000 },
        },
      ],
    });
  });

  test('have no end while a lot runs, and do not exist before the notification', async () => {
    const unfinished = statesLoader({ ...histories, 'contract-p1': running });
    expect((await contractFiguresResolver.resolve(unfinished, 'p1'))?.endedOn).toBeUndefined();
    expect(await contractFiguresResolver.resolve(statesLoader({}), 'p1')).toBeNull();
  });
});

describe('the rows of a central evaluation', () => {
  test('are folded from the streams of the buyer at one position', async () => {
    const input = await evaluationInputResolver.resolve(load, 'illu.2026');
    expect(input).toMatchObject({
      ...{ buyer: 'illu', illustrative: true, position: '42', place: arras, directorates: ['roads'], published: null },
      contracts: [
        {
          ...{ contract: 'p1', notifiedOn: '2026-04-01', notifiedCents: 1_000, endedOn: '2026-06-30' },
          lots: [
            {
              lot: 'l1',
              socialConsideration: true,
              agreedCentihours: 10_000,
              dueCentihours: 10_000,
              holders: [{ supplier: 's1' }],
            },
          ],
        },
      ],
      canteens: [{ canteen: 'k1', kind: 'public', territory: 'metropole' }],
      supplies: [{ canteen: 'k1', quarter: '2026q2', line: 'f2', valueCents: 2_500 }],
      evaluations: [{ contract: 'p1', closedOn: '2026-07-20', validatedCentihours: 9_000 }],
      penalties: [],
    });
    expect(input.hours.map(({ kind, statement, centihours }) => [kind, statement, centihours])).toEqual([
      ['validated', 'h1', 7_000],
      ['validated', 'h2', 2_250],
      ['correction', 'h2', -250],
    ]);
  });

  test('hold no row of another buyer', async () => {
    const input = await evaluationInputResolver.resolve(load, 'b2.2026');
    const { contracts, hours, supplies, evaluations } = input;
    expect([contracts, hours, supplies, evaluations]).toEqual([[], [], [], []]);
  });

  test('give the year’s figures, and leave a small basis behind', async () => {
    const input = await evaluationInputResolver.resolve(load, 'illu.2026');
    const figure = (id: string) => computeCentralEvaluation(input, 2026).indicators.find((result) => result.id === id);
    expect(figure('closed.contracts')).toMatchObject({ value: 1, illustrative: true });
    expect(figure('activity.validatedCentihours')).toMatchObject({ value: 9_000 });
    expect(evaluationInputResolver.basis?.(input)).toEqual({
      ...{ position: '42', headHash: '0'.repeat(64) },
      ...{ contracts: 1, hours: 3, supplies: 1, evaluations: 1, penalties: 0, programmed: 0 },
    });
  });

  test('take direct supply of food for no social consideration, as the kinds of clauses say', async () => {
    const criterion = { clause: 'c1', kind: 'awardCriterion' as const, legalBasis: 'CMP-53' };
    const rowOf = async (family: 'food' | 'insertion') => {
      const [, ...later] = ended;
      const lots = [
        {
          lot: 'l1',
          officialName: 'Lot',
          estimatedValueCents: 1_000,
          decision: 'clause' as const,
          clauses: [criterion],
        },
      ];
      const history = [contractEvents.ContractPlanned({ ...planned.data, family, lots }), ...later];
      const input = await evaluationInputResolver.resolve(
        statesLoader({ ...histories, 'contract-p1': history }),
        'illu.2026',
      );
      return input.contracts[0]?.lots[0];
    };
    expect(await rowOf('food')).toMatchObject({ socialConsideration: false });
    expect(await rowOf('insertion')).toMatchObject({ socialConsideration: true });
  });

  test('carry the hours that a review put on lots, while the decision stands', async () => {
    const need = {
      ...{ officialName: 'Peinture', family: 'insertion' as const, category: 'suppliesServices' as const, late: false },
      ...{ plannedLaunchOn: '2026-09-01', durationMonths: 12, estimatedValueCents: 200 },
      duty: { outcome: 'none' as const, valueCents: 200, basis: 'alone' as const, presumed: false },
      lots: ['l1', 'l2'].map((lot) => ({ lot, officialName: `Lot ${lot}`, estimatedValueCents: 100 })),
    };
    const clause = { clause: 'c1', kind: 'executionCondition' as const, legalBasis: 'CCP-L2112-2' };
    const programme = [
      programmeEvents.PurchaseDeclared({ purchase: 'a1', ...need }),
      programmeEvents.LotClauseDecided({
        ...{ purchase: 'a1', lot: 'l1' },
        clauses: [{ ...clause, agreedCentihours: 5_000, strategy: { kind: 'fixed' } }],
      }),
      programmeEvents.LotLeftWithoutClause({ purchase: 'a1', lot: 'l2', reason: 'Lot trop court.' }),
    ];
    const streams = {
      'directorateProgramme-illu.2026.roads': programme,
      'directorateProgramme-b2.2026.roads': programme,
    };
    const input = await evaluationInputResolver.resolve(statesLoader({ ...histories, ...streams }), 'illu.2026');
    expect(input.programmed).toEqual([
      { programme: 'illu.2026.roads', purchase: 'a1', lot: 'l1', plannedLaunchOn: '2026-09-01', centihours: 5_000 },
    ]);
  });

  test('know which years are published, and up to where', async () => {
    const of = { position: '30', headHash: '0'.repeat(64), illustrative: true };
    const opened = events.CentralEvaluationOpened({
      ...{ buyer: 'illu', year: 2025, freezeOn: '2026-03-01', publicationDueOn: '2026-03-31' },
      publicationDueAt: '2026-03-31T22:00:00Z',
    });
    const frozen = [
      opened,
      events.PerimetersFrozen({ position: '30', headHash: of.headHash, closed: [], activity: [], missing: [] }),
      events.IndicatorsComputed({ ...of, indicators: [], personTables: [] }),
    ];
    const { headHash: _, ...published } = of;
    const yearsOf = async (history: readonly NewEvent[]) => {
      const streams = { ...histories, 'centralEvaluation-illu.2025': history };
      return (await evaluationInputResolver.resolve(statesLoader(streams), 'illu.2026')).publishedYears;
    };
    expect(await yearsOf(frozen)).toEqual([]);
    const publication = events.CentralEvaluationPublished({ ...published, version: 1, personTables: [], withheld: [] });
    expect(await yearsOf([...frozen, publication])).toEqual([{ year: 2025, position: '30' }]);
  });

  test('carry the penalties that were decided', async () => {
    const waived = contractEvents.PenaltyDecided(
      {
        ...{ lot: 'l1', decision: 'waived', amountCents: 0, authority: 'executive', actReference: 'ARR-7' },
        reasons: 'Chantier arrêté.',
      },
      '2026-06-20',
    );
    const proposed = contractEvents.PenaltyProposed({
      ...{ lot: 'l1', shortfallCentihours: 1_000, proposalCents: 60_000 },
      ...{ strategy: { kind: 'perHour', cents: 6_000 }, rule: { id: 'penalty.perHour', version: '1990-01-01' } },
    });
    const history = [...running, proposed, waived, ...ended.slice(running.length)];
    const input = await evaluationInputResolver.resolve(
      statesLoader({ ...histories, 'contract-p1': history }),
      'illu.2026',
    );
    expect(input.penalties).toEqual([
      { contract: 'p1', lot: 'l1', decision: 'waived', amountCents: 0, decidedOn: '2026-06-20' },
    ]);
  });
});
