import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedAct } from '@clausier/governance';
import type { Role } from '@clausier/kernel';
import { SteppedClock } from '../common/clocks.js';
import { registerTestBuyer } from '../testing/test-buyer.js';
import { openWorld, type World } from '../testing/world.js';
import { startServing, type Serving } from './serving.js';

/** Monday 2 November 2026, nine in the morning in Paris: the contract is entered. */
const ENTERED_AT = '2026-11-02T08:00:00Z';
const PLACE = { region: '32', departement: '62', commune: '62041' };
const CONTRACT = {
  ...{ buyer: 'dep', directorate: 'batiments', officialName: 'Collège des Dunes', family: 'insertion' },
  ...{ category: 'works', durationMonths: 48, launchedOn: '2023-02-06', notifiedOn: '2023-06-12' },
};
const CLAUSE = {
  ...{ clause: 'c1', kind: 'executionCondition', legalBasis: 'CCP-L2112-2', agreedCentihours: 100_000 },
  ...{ strategy: { kind: 'fixed' }, penalty: { strategy: { kind: 'perHour', cents: 6_000 } } },
};

interface Lot {
  readonly ledger: object;
  readonly openings: readonly object[];
}
interface Evaluation {
  readonly occurrence: number;
  readonly figures: readonly object[];
  readonly earlier: readonly object[];
}

describe('a contract begun in 2023, entered in November 2026', () => {
  let dataDir: string;
  let world: World;
  let serving: Serving;
  let supplier: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'running-contract-'));
    world = await openWorld('builtin', new SteppedClock('2026-10-01T08:00:00Z'), { dataDir });
    serving = await startServing(world.embedded, { dataDir, port: 0, demo: true, log: () => undefined });
    await registerTestBuyer(world, ['batiments']);
    const identifier = { scheme: 'illustrative', value: 'ILL-btp1' };
    const registered = await send('head', 'essHead', 'supplier/register-supplier', {
      ...{ buyer: 'dep', officialName: 'Bâtisseurs réunis', kind: 'company', identifier, illustrative: true },
      ...{ seat: PLACE, establishments: [] },
    });
    supplier = registered.id;
    await grant('correspondent', { supplier });
    await grant('facilitator', { body: 'cellule' });
    await world.time.moveTo(ENTERED_AT);
  }, 60_000);
  afterAll(async () => {
    await serving?.stop();
    await world?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  let sent = 0;
  /** Sends a command over HTTP and waits until the processes have nothing left to do. */
  async function send(actor: string, role: Role, path: string, body: object): Promise<{ readonly id: string }> {
    const response = await fetch(`${serving.url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': `k${sent++}` },
        ...{ 'x-clausier-actor': actor, 'x-clausier-role': role },
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly id: string };
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    await world.time.settle();
    return answer;
  }
  const grant = (role: Role, binding: object) =>
    send('head', 'essHead', 'buyer/dep/grant-role', { grant: `g_${role}`, actor: role, role, ...binding });
  const asAgent = (command: string, body: object, contract = 'k1') =>
    send('agent_batiments', 'directorateAgent', `contract/${contract}/${command}`, body);
  const enter = (contract: string, changes: object = {}) => {
    const lot = { lot: 'l1', officialName: 'Gros œuvre', amountCents: 60_000_000, holders: [{ supplier }] };
    return asAgent(
      'enter-running-contract',
      { ...CONTRACT, lots: [{ ...lot, clauses: [CLAUSE] }], ...changes },
      contract,
    );
  };

  async function ask<A>(path: string): Promise<A> {
    const { position } = await world.embedded.core.store.head();
    const headers = { 'x-clausier-actor': 'head', 'x-clausier-role': 'essHead' };
    const response = await fetch(`${serving.url}/api/v1/${path}?minPosition=${position}`, { headers });
    expect(response.status).toBe(200);
    return (await response.json()) as A;
  }
  const lot = async () => (await ask<{ readonly lots: readonly [Lot] }>('contracts/k1')).lots[0];
  const evaluation = () => ask<Evaluation>('evaluations/local/k1');

  /** What the processes did about the contract: kind, subject and due day. */
  const acts = async () =>
    (await world.events())
      .filter(({ stream }) => stream.includes('k1'))
      .flatMap((event) => recordedAct(event) ?? [])
      .filter(({ kind }) => kind !== 'notification')
      .map(({ kind, subject, dueAt }) => `${dueAt.slice(0, 10)} ${kind} ${subject}`);

  it('is entered with its true dates; its publication is listed once, three years of statements are not', async () => {
    await enter('k1');
    const file = await ask<object>('contracts/k1');
    expect(file).toMatchObject({ stage: 'execution', source: 'running', trackedFrom: '2026-11-02' });
    expect(file).toMatchObject({ launchedOn: '2023-02-06', notifiedOn: '2023-06-12' });
    await world.time.moveTo('2026-12-04T08:00:00Z');
    expect(await acts()).toEqual(['2026-11-02 overdue k1']);
  });

  it('entered with a wrong date, is withdrawn and asks for nothing any more', async () => {
    await enter('k2', { notifiedOn: '2024-06-12' });
    await asAgent('withdraw-running-contract', { reason: 'Notifié en 2023, non en 2024.' }, 'k2');
    expect(await ask('contracts/k2')).toMatchObject({ stage: 'abandoned', lots: [{ state: 'cancelled' }] });
    const { items } = await ask<{ readonly items: readonly { readonly contract: string }[] }>('tasks');
    expect(items.filter(({ contract }) => contract === 'k2')).toEqual([]);
    expect(world.embedded.core.processes.all().find(({ key }) => key.endsWith('k2'))).toMatchObject({ terminal: true });
  });

  it('has its opening balance recorded and corrected, both versions readable', async () => {
    const balance = (validatedCentihours: number, reason: string) =>
      asAgent('record-opening-balance', { lot: 'l1', clauses: [{ clause: 'c1', validatedCentihours }], reason });
    await balance(9_000, 'Tableau de suivi tenu jusqu’en octobre.');
    await balance(90_000, 'Faute de frappe : un zéro oublié.');
    const { ledger, openings } = await lot();
    expect(ledger).toMatchObject({ due: 100_000, opening: 90_000, validated: 0, shortfall: 10_000 });
    expect(openings).toMatchObject([
      { clauses: [{ validatedCentihours: 9_000 }], recordedOn: '2026-12-04' },
      { clauses: [{ validatedCentihours: 90_000 }], reason: 'Faute de frappe : un zéro oublié.' },
    ]);
  });

  it('is first reminded of the month of its entry', async () => {
    await world.time.moveTo('2026-12-07T12:00:00Z');
    expect(await acts()).toEqual(['2026-11-02 overdue k1', `2026-12-07 reminder l1.${supplier}.202611`]);
    const { items } = await ask<{ readonly items: readonly { readonly kind: string }[] }>('tasks');
    expect(items.map(({ kind }) => kind)).toEqual([
      'publishEssentialData',
      'declareHours',
      'finishLot',
      'assignFacilitator',
    ]);
  });

  it('gets its statements from then on, and none for a month of the balance', async () => {
    await send('head', 'essHead', 'contract/k1/assign-facilitator', { body: 'cellule' });
    const on = '2026-11-03';
    await send('correspondent', 'correspondent', 'participant/p1/propose-participant', {
      ...{ buyer: 'dep', contract: 'k1', lot: 'l1', employer: supplier, on },
      personal: { familyName: 'Illustratif', givenName: 'Prénom', birthDate: '1985-02-11' },
    });
    await send('facilitator', 'facilitator', 'participant/p1/inform-participant', { noticeVersion: 'notice-1', on });
    await send('facilitator', 'facilitator', 'participant/p1/confirm-eligibility', {
      ...{ contract: 'k1', route: 'person', from: on, on },
      personal: { criteria: [{ code: 'DELD', proofOn: '2026-11-02' }] },
    });
    const statement = (month: string, until: string) =>
      send('correspondent', 'correspondent', `hours/k1.${month.replace('-', '')}/declare-hours`, {
        ...{ statement: 'h1', lot: 'l1', employer: supplier, participant: 'p1', modality: 'DIRECT_HIRE' },
        ...{ from: `${month}-03`, until, centihours: 12_000 },
      });
    await expect(statement('2026-10', '2026-10-30')).rejects.toThrow('PERIOD_IN_OPENING_BALANCE');
    await statement('2026-11', '2026-11-30');
    await send('facilitator', 'facilitator', 'hours/k1.202611/validate-hours', { statements: [{ statement: 'h1' }] });
    expect((await lot()).ledger).toMatchObject({ opening: 90_000, validated: 12_000, balance: 2_000, shortfall: 0 });
  });

  it('is accepted once its hours are done, and its evaluation shows the balance apart', async () => {
    await world.time.moveTo('2027-01-04T08:00:00Z');
    await send('correspondent', 'correspondent', 'hours/k1.202612/declare-no-hours', {
      ...{ lot: 'l1', employer: supplier, reason: 'noActivity' },
    });
    await asAgent('complete-lot', { lot: 'l1' });
    const [figures] = (await evaluation()).figures;
    expect(figures).toMatchObject({ openingCentihours: 90_000, validatedCentihours: 12_000, balanceCentihours: 2_000 });
    await send('agent_batiments', 'directorateAgent', 'localEvaluation/k1/record-assessment', {
      ...{ indicator: 'accesEmploi', pointZero: 0, expected: 'strong', perceived: 'medium', real: 'medium' },
    });
    await send('agent_batiments', 'directorateAgent', 'localEvaluation/k1/sign-local-evaluation', {});
    await send('facilitator', 'facilitator', 'localEvaluation/k1/sign-local-evaluation', {});
    expect(await ask('contracts/k1')).toMatchObject({ stage: 'evaluated' });
  });

  it('a typing error of the balance found then opens the evaluation again, the signed figures readable beside', async () => {
    await send('head', 'essHead', 'contract/k1/record-opening-balance', {
      ...{
        lot: 'l1',
        clauses: [{ clause: 'c1', validatedCentihours: 89_000 }],
        reason: 'Une feuille comptée deux fois.',
      },
    });
    expect(await evaluation()).toMatchObject({
      ...{ occurrence: 2, status: 'open', figures: [{ openingCentihours: 89_000, balanceCentihours: 1_000 }] },
      earlier: [{ occurrence: 1, figures: [{ openingCentihours: 90_000, balanceCentihours: 2_000 }] }],
    });
    expect(await ask('contracts/k1')).toMatchObject({ stage: 'localEvaluation' });
  });

  it('no act fell due before the entry, and none was refused', async () => {
    expect((await acts()).filter((act) => act < '2026-11-02')).toEqual([]);
    expect(world.alarms).toEqual([]);
  });
});
