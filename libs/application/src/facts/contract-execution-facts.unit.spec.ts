import type { NewEvent } from '@clausier/kernel';
import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { supplierEvents } from '@clausier/directory';
import { localEvaluationEvents } from '@clausier/evaluation';
import { hoursEvents } from '@clausier/execution';
import { planned } from '../testing/planned-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { evaluationOutcomeResolver } from './evaluation-outcome.js';
import { lotLedgerResolver } from './lot-ledger.js';
import { statementsResolver } from './statements.js';
import { legalUnitResolver, suppliersResolver } from './suppliers.js';

describe('the ledger of a lot', () => {
  const month = (yyyymm: string, statement: string, centihours: number) => ({
    statement,
    contract: 'p1',
    month: yyyymm,
    lot: 'l1',
    participant: 'x1',
    centihours,
  });
  const worked = (yyyymm: string, statement: string, centihours: number) =>
    hoursEvents.HoursDeclared({
      ...month(yyyymm, statement, centihours),
      employer: 's1',
      modality: 'DIRECT_HIRE',
      from: `${yyyymm}-02`,
      until: `${yyyymm}-27`,
      flags: [],
    });
  const validated = (yyyymm: string, statement: string, centihours: number) =>
    hoursEvents.HoursValidated({ ...month(yyyymm, statement, centihours), confirmed: [] });
  const running = [
    planned,
    contractEvents.ConsultationLaunched({
      launchedOn: '2026-02-02',
      duty: { ...{ outcome: 'none', valueCents: 1, basis: 'alone' }, members: ['p1'], position: '1' },
      legalBases: [],
    }),
    contractEvents.LotAwarded({
      lot: 'l1',
      holders: [{ supplier: 's1', seat: { region: '32', departement: '62', commune: '62041' } }],
      amountCents: 1_000,
    }),
    contractEvents.ContractNotified({ notifiedOn: '2026-03-31', amountCents: 1_000, lotsAwaitingOrder: [] }),
  ];
  const load = (more: readonly NewEvent[] = []) =>
    statesLoader({
      'contract-p1': [...running, ...more],
      'hours-p1.202604': [worked('2026-04', 'h1', 7_000), validated('2026-04', 'h1', 7_000)],
      'hours-p1.202605': [
        worked('2026-05', 'h2', 2_000),
        validated('2026-05', 'h2', 1_500),
        worked('2026-05', 'h3', 500),
      ],
      'hours-p1.202606': [worked('2026-06', 'h4', 9_000), validated('2026-06', 'h4', 9_000)],
    });

  test('sums the months from the start of the lot to the month asked for, and counts what is open', async () => {
    const loader = load();
    expect(await lotLedgerResolver.resolve(loader, 'p1.l1.202605')).toEqual({
      ledger: {
        agreed: 10_000,
        due: 10_000,
        validated: 8_500,
        creditIn: 0,
        creditOut: 0,
        balance: -1_500,
        shortfall: 1_500,
        surplus: 0,
      },
      openStatements: 1,
      owedStatements: [{ supplier: 's1', month: '2026-03' }],
      workedUntil: '2026-05-27',
    });
    expect(await lotLedgerResolver.resolve(load(), 'p1.l1.202607')).toMatchObject({
      owedStatements: ['2026-03', '2026-07'].map((month) => ({ supplier: 's1', month })),
    });
    expect(loader.read).toEqual(['contract-p1', 'hours-p1.202603', 'hours-p1.202604', 'hours-p1.202605']);
  });

  test('of a contract taken over while it ran counts its months from that of the tracking, with the opening balance', async () => {
    const clauses = [{ clause: 'c1', validatedCentihours: 1_000 }];
    const opening = { lot: 'l1', clauses, reason: 'Tableau de suivi.' };
    const taken = [
      contractEvents.TrackingStarted({ trackedFrom: '2026-05-04' }),
      contractEvents.OpeningBalanceRecorded(opening),
    ];
    const loader = load(taken);
    expect(await lotLedgerResolver.resolve(loader, 'p1.l1.202605')).toMatchObject({
      ledger: { opening: 1_000 },
      owedStatements: [],
    });
    expect(loader.read).toEqual(['contract-p1', 'hours-p1.202605']);
  });

  test('the statements that stand on its contract are counted, none on a contract that nobody knows', async () => {
    expect(await statementsResolver.resolve(load(), 'p1.202605')).toEqual({ count: 3 });
    expect(await statementsResolver.resolve(load(), 'nowhere.202605')).toEqual({ count: 0 });
  });

  test('a lot that has not begun owes its hours, an unknown one owes nothing', async () => {
    const unstarted = statesLoader({ 'contract-p1': [planned] });
    expect(await lotLedgerResolver.resolve(unstarted, 'p1.l1.202605')).toMatchObject({ ledger: { shortfall: 10_000 } });
    for (const key of ['p1.l1', 'p1.l1.l1', 'p1.l1.l1.202605', 'p1.l1.2026', 'p1..202605'])
      expect(await lotLedgerResolver.resolve(load(), key)).toMatchObject({ ledger: { due: 0 }, openStatements: 0 });
    expect(await lotLedgerResolver.resolve(load(), 'p1.l9.202605')).toMatchObject({
      ledger: { due: 0 },
      openStatements: 0,
    });
  });
});

test('suppliers come in the order asked for, an unknown one without seat', async () => {
  const place = { region: '32', departement: '62', commune: '62041' };
  const load = statesLoader({
    'supplier-s1': [
      supplierEvents.SupplierRegistered({
        buyer: 'illu',
        officialName: 'Bâtir Artois',
        kinds: ['company'],
        identifier: { scheme: 'illustrative', value: 'ILLU-1' },
        seat: place,
        establishments: [{ establishment: 'e1', ...place }],
        illustrative: true,
      }),
    ],
  });
  expect(await suppliersResolver.resolve(load, 's9,s1')).toEqual([
    { supplier: 's9', kinds: [], illustrative: false, seat: undefined, establishments: [] },
    {
      supplier: 's1',
      kinds: ['company'],
      illustrative: true,
      seat: place,
      establishments: [{ establishment: 'e1', ...place }],
    },
  ]);
  expect(await suppliersResolver.resolve(load, '')).toEqual([]);
});

describe('a supplier that changed', () => {
  const arras = { region: '32', departement: '62', commune: '62041' };
  const lens = { ...arras, commune: '62498' };
  const identifier = { scheme: 'SIRET', value: '55203253400646' } as const;
  const about = { buyer: 'illu', officialName: 'Asso Relais', establishments: [], illustrative: false };
  const told = { buyer: 'illu', reason: 'Lettre' };
  const histories = {
    'supplier-s0': [
      supplierEvents.SupplierRegistered({
        ...{ ...about, kinds: ['farm' as const], seat: arras },
        identifier: { scheme: 'SIRET', value: '73282932000074' },
      }),
    ],
    'supplier-s1': [
      supplierEvents.SupplierRegistered({ ...about, kinds: ['ACI'], seat: arras, identifier }, '2026-01-10'),
      supplierEvents.SupplierKindRecorded({ ...told, kind: 'AI' }, '2026-03-01'),
      supplierEvents.SupplierSeatMoved({ ...told, seat: lens }, '2026-04-01'),
      supplierEvents.SupplierKindEnded({ ...told, kind: 'ACI' }, '2026-05-01'),
    ],
  };

  test('is awarded a lot and employs as it was on the day', async () => {
    const on = async (day: string) => {
      const [found] = await suppliersResolver.resolve(statesLoader(histories), `${day}/s1`);
      return [found?.kinds, found?.seat?.commune];
    };
    expect(await on('2026-02-28')).toEqual([['ACI'], '62041']);
    expect(await on('2026-03-01')).toEqual([['ACI', 'AI'], '62041']);
    expect(await on('2026-04-30')).toEqual([['ACI', 'AI'], '62498']);
    expect(await on('2026-05-01')).toEqual([['AI'], '62498']);
  });

  test('is found by its SIREN, and only the stream found is checked again by the append', async () => {
    const load = statesLoader(histories);
    expect(await legalUnitResolver.resolve(load, '552032534')).toMatchObject({ id: 's1' });
    expect(load.read).toEqual(['supplier-s1']);
    expect(await legalUnitResolver.resolve(load, '356000000')).toBeNull();
  });
});

test('an evaluation has an outcome once it is closed', async () => {
  const opened = localEvaluationEvents.LocalEvaluationOpened({
    buyer: 'illu',
    directorate: 'roads',
    contract: 'p1',
    occurrence: 1,
    position: '40',
    figures: [],
    persons: 0,
    penaltiesCents: 0,
    requiredSignatures: [],
    signaturesDueOn: '2026-03-02',
    signaturesDueAt: '2026-03-02T23:00:00Z',
  });
  const closed = localEvaluationEvents.LocalEvaluationClosed(
    { buyer: 'illu', directorate: 'roads', contract: 'p1', occurrence: 1 },
    '2026-02-27',
  );
  const outcome = (...events: Parameters<typeof statesLoader>[0][string]) =>
    evaluationOutcomeResolver.resolve(statesLoader({ 'localEvaluation-p1': events }), 'p1');
  expect(await outcome(opened)).toEqual({ openedOn: '2026-01-20' });
  expect(await outcome(opened, closed)).toEqual({ closedOn: '2026-02-27' });
});
