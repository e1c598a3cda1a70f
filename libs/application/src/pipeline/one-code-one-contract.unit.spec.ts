import { describe, expect, test } from '@jest/globals';
import { clausier, type Parts } from '../testing/clausier.js';
import { raced } from '../testing/races.js';

type As = 'essHead' | 'operator' | 'directorateAgent';
const need = {
  ...{ purchase: 'm12', officialName: 'Peinture', family: 'insertion', category: 'works', durationMonths: 6 },
  ...{ plannedLaunchOn: '2026-09-01', lots: [{ lot: 'l1', officialName: 'Lot', estimatedValueCents: 100 }] },
};
const slip = { purchase: 'm12', reason: 'Déclaré par erreur' };
const programme = (directorate: string, name: string) => `directorateProgramme/illu.2026.${directorate}/${name}`;

/** Two directorates of one buyer, the review open. */
async function twoDirectorates(parts: Parts = {}) {
  const { send } = clausier('2026-01-20T08:00:00Z', parts);
  const done = async (path: string, body: object, as = 'head', role: As = 'essHead') => {
    const outcome = await send(path, body, { as, role });
    expect(outcome.kind === 'done' ? 'done' : outcome).toBe('done');
  };
  const registered = {
    ...{ officialName: 'Département', illustrative: true, calendar: 'FR', launchReservedToProcurement: false },
    directorates: ['roads', 'schools'].map((directorate) => ({ directorate, officialName: directorate })),
  };
  await done('buyer/illu/RegisterBuyer', { ...registered, head: 'head' }, 'installer', 'operator');
  await done('buyer/far/RegisterBuyer', { ...registered, head: 'head2' }, 'installer', 'operator');
  const grant = (directorate: string, actor: string) => ({
    ...{ grant: directorate, actor, role: 'directorateAgent', directorate },
  });
  for (const directorate of ['roads', 'schools'])
    await done('buyer/illu/GrantRole', grant(directorate, `agent_${directorate}`));
  await done('buyer/far/GrantRole', grant('roads', 'agent2'), 'head2');
  await done('mandate/m1/RecordMandate', { buyer: 'illu', family: 'both', body: 'council', officialName: 'Clauses' });
  await done('programmingReview/illu.2026/OpenProgrammingReview', {});
  const sendAs = (directorate: string, name: string, body: object) =>
    send(programme(directorate, name), body, { as: `agent_${directorate}`, role: 'directorateAgent' });
  return { send, sendAs, declare: (directorate: string) => sendAs(directorate, 'DeclarePurchase', need) };
}

/** A contract bears the code of its purchase, so a code names one purchase, whoever declares it. */
describe('one code, one contract', () => {
  test('two directorates cannot declare a purchase under one code; withdrawn by the first, the code is free', async () => {
    const { declare, sendAs } = await twoDirectorates();
    expect((await declare('roads')).kind).toBe('done');
    expect(await declare('schools')).toMatchObject({ kind: 'refused', refusal: { code: 'PURCHASE_CODE_TAKEN' } });
    expect((await sendAs('roads', 'WithdrawPurchase', slip)).kind).toBe('done');
    expect((await declare('schools')).kind).toBe('done');
  });

  test('declared at one moment by two, it is submitted by neither until one withdraws it', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const { declare, sendAs } = await twoDirectorates(
      raced(async () => {
        const other = meanwhile;
        meanwhile = undefined;
        await other?.();
      }),
    );
    meanwhile = () => declare('roads');
    expect((await declare('schools')).kind).toBe('done');
    const taken = { kind: 'refused', refusal: { code: 'PURCHASE_CODE_TAKEN', params: { purchase: 'm12' } } };
    expect(await sendAs('roads', 'SubmitProgramme', {})).toMatchObject(taken);
    expect(await sendAs('schools', 'SubmitProgramme', {})).toMatchObject(taken);
    expect((await sendAs('roads', 'WithdrawPurchase', slip)).kind).toBe('done');
    expect((await sendAs('schools', 'SubmitProgramme', {})).kind).toBe('done');
  });

  test('another buyer’s running contract takes no code of a purchase, and learns nothing of its programme', async () => {
    const { declare, send } = await twoDirectorates();
    expect((await declare('roads')).kind).toBe('done');
    const entered = {
      ...{ buyer: 'far', directorate: 'roads', officialName: 'Peinture', family: 'insertion', category: 'works' },
      ...{ durationMonths: 48, launchedOn: '2024-02-05', notifiedOn: '2024-06-10' },
      lots: [{ lot: 'l1', officialName: 'Lot', amountCents: 100, holders: [{ supplier: 's1' }], clauses: [] }],
    };
    const outcome = await send('contract/m12/EnterRunningContract', entered, {
      ...{ as: 'agent2', role: 'directorateAgent' },
    });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'CONTRACT_ID_TAKEN' } });
    expect(JSON.stringify(outcome)).not.toContain('illu');
  });
});
