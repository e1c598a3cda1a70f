import { describe, expect, test } from '@jest/globals';
import { hoursEvents } from '@clausier/execution';
import { clausier, type Clausier } from '../testing/clausier.js';
import { ended, histories } from '../testing/evaluated-contract.js';
import { raced } from '../testing/races.js';
import { actId } from './command-ids.js';
import type { SystemCommand } from './system-command.js';

const identity = {
  buyer: 'illu',
  process: 'localEvaluation',
  entity: 'p1',
  kind: 'opening',
  subject: 'p1',
  occurrence: '1',
} as const;
const opening: SystemCommand = {
  ...identity,
  id: actId(identity),
  dueAt: '2026-06-30T06:00:00Z',
  performedBy: 'temporal',
  summary: 'ouverture de l’évaluation locale du marché p1',
  command: { aggregate: 'localEvaluation', name: 'OpenLocalEvaluation', id: 'p1', data: {} },
};
const statement = { statement: 'h9', contract: 'p1', lot: 'l1', participant: 'x1', centihours: 1_000 };
const validated = (month: string) => [
  hoursEvents.HoursDeclared({
    ...{ ...statement, month, employer: 's1', modality: 'DIRECT_HIRE', flags: [] },
    ...{ from: `${month}-02`, until: `${month}-27` },
  }),
  hoursEvents.HoursValidated({ ...statement, month, confirmed: [] }),
];

/** A log in which a statement of that month is validated between the reading of the figures and their freeze. */
async function validatedMeanwhile(month: string): Promise<Clausier> {
  let once = true;
  const at = clausier(
    '2026-07-02T09:00:00Z',
    raced(async () => {
      if (once) await at.given(`hours-p1.${month.replace('-', '')}`, '2026-07-02', ...validated(month));
      once = false;
    }),
  );
  await at.given('buyer-illu', '2026-01-01', ...(histories['buyer-illu'] ?? []));
  await at.given('contract-p1', '2026-01-20', ...ended);
  await at.given('hours-p1.202604', '2026-05-04', ...(histories['hours-p1.202604'] ?? []));
  return at;
}

describe('the figures of a local evaluation', () => {
  test.each([
    ['a month that has statements', '2026-04'],
    ['a month that had none yet', '2026-06'],
  ])('hold the hours validated just before the freeze, in %s', async (_, month) => {
    const at = await validatedMeanwhile(month);
    expect(await at.pipeline.perform(opening)).toMatchObject({ kind: 'done' });
    const [opened] = await at.events('localEvaluation-p1');
    expect(opened?.data).toMatchObject({ figures: [{ lot: 'l1', validatedCentihours: 8_000 }] });
  });
});
