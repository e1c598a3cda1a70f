import { expect, test } from '@jest/globals';
import { clausier } from '../testing/clausier.js';

/** A contract bears the code of its purchase, so a code names one purchase, whoever declares it. */
test('two directorates cannot declare a purchase under one code; withdrawn by the first, the code is free', async () => {
  const { send } = clausier('2026-01-20T08:00:00Z');
  const done = async (
    path: string,
    body: object,
    as = 'head',
    role: 'essHead' | 'operator' | 'directorateAgent' = 'essHead',
  ) => {
    const outcome = await send(path, body, { as, role });
    expect(outcome.kind === 'done' ? 'done' : outcome).toBe('done');
  };
  await done(
    'buyer/illu/RegisterBuyer',
    {
      ...{
        officialName: 'Département',
        illustrative: true,
        calendar: 'FR',
        head: 'head',
        launchReservedToProcurement: false,
      },
      directorates: ['roads', 'schools'].map((directorate) => ({ directorate, officialName: directorate })),
    },
    'installer',
    'operator',
  );
  for (const directorate of ['roads', 'schools'])
    await done('buyer/illu/GrantRole', {
      grant: directorate,
      actor: `agent_${directorate}`,
      role: 'directorateAgent',
      directorate,
    });
  await done('mandate/m1/RecordMandate', { buyer: 'illu', family: 'both', body: 'council', officialName: 'Clauses' });
  await done('programmingReview/illu.2026/OpenProgrammingReview', {});
  const need = {
    ...{ purchase: 'm12', officialName: 'Peinture', family: 'insertion', category: 'works', durationMonths: 6 },
    ...{ plannedLaunchOn: '2026-09-01', lots: [{ lot: 'l1', officialName: 'Lot', estimatedValueCents: 100 }] },
  };
  const programme = (directorate: string, name: string) => `directorateProgramme/illu.2026.${directorate}/${name}`;
  const declare = (directorate: string) =>
    send(programme(directorate, 'DeclarePurchase'), need, { as: `agent_${directorate}`, role: 'directorateAgent' });

  expect((await declare('roads')).kind).toBe('done');
  expect(await declare('schools')).toMatchObject({ kind: 'refused', refusal: { code: 'PURCHASE_CODE_TAKEN' } });
  const slip = { purchase: 'm12', reason: 'Déclaré par erreur' };
  await done(programme('roads', 'WithdrawPurchase'), slip, 'agent_roads', 'directorateAgent');
  expect((await declare('schools')).kind).toBe('done');
});
