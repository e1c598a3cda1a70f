import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Clausier } from '../testing/clausier.js';
import { ada, correspondent, proposal, world } from '../testing/proposals.js';

const facilitator = { as: 'fay', role: 'facilitator' as const };

/** `x1` and `x2`, proposed on `p1`, are the same Ada; only `x1` is informed. */
describe('one person proposed under two references', () => {
  let at: Clausier;
  const statement = (ref: string, participant: string, day: string) => ({
    ...{ statement: ref, lot: 'l1', employer: 's1', participant, modality: 'DIRECT_HIRE' },
    ...{ from: day, until: day, centihours: 700, on: '2026-06-01' },
  });
  const declare = (ref: string, participant: string, day: string) =>
    at.send('hours/p1.202605/DeclareHours', statement(ref, participant, day), correspondent);
  const validate = (ref: string) =>
    at.send('hours/p1.202605/ValidateHours', { statements: [{ statement: ref }] }, facilitator);
  const merge = () =>
    at.send(
      'participant/x2/MergeParticipant',
      { into: 'x1', contract: 'p1', reason: 'identityEstablished' },
      facilitator,
    );

  beforeEach(async () => {
    at = await world();
    for (const person of ['x1', 'x2'])
      await at.send(
        `participant/${person}/ProposeParticipant`,
        { ...proposal, personal: ada, on: '2026-05-01' },
        correspondent,
      );
    await at.send('participant/x1/InformParticipant', { noticeVersion: '1', on: '2026-05-02' }, facilitator);
    await declare('h2', 'x2', '2026-05-05');
  });

  test('is one reference from then on: the other takes neither hours nor any other act', async () => {
    expect(await merge()).toMatchObject({ kind: 'done' });
    expect(await merge()).toMatchObject({ kind: 'unchanged' });
    const merged = { reference: 'x2', into: 'x1' };
    expect(await declare('h3', 'x2', '2026-05-06')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'PARTICIPANT_MERGED', params: merged, path: 'participant' },
    });
    expect(await declare('h3', 'x1', '2026-05-06')).toMatchObject({ kind: 'done' });
    expect(await at.send('participant/x2/InformParticipant', { noticeVersion: '2' }, facilitator)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'PARTICIPANT_MERGED', params: merged },
    });
  });

  test('finishes what was declared before: notice and eligibility of the one hold for the other', async () => {
    const eligible = { contract: 'p1', route: 'person', from: '2026-05-04' };
    const seen = { criteria: [{ code: 'RSA', proofOn: '2026-06-01' }] };
    const confirmed = await at.send('participant/x1/ConfirmEligibility', { ...eligible, personal: seen }, facilitator);
    expect(confirmed).toMatchObject({ kind: 'done' });
    expect(await validate('h2')).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_INFORMED' } });
    await merge();
    expect(await validate('h2')).toMatchObject({ kind: 'done' });
  });

  test('is two persons again once the merge is undone', async () => {
    await merge();
    const undo = { contract: 'p1', reason: 'otherPerson' };
    expect(await at.send('participant/x2/UndoParticipantMerge', undo, facilitator)).toMatchObject({ kind: 'done' });
    expect(await declare('h3', 'x2', '2026-05-06')).toMatchObject({ kind: 'done' });
    expect((await at.events('participant-x1')).map(({ type }) => type).slice(-2)).toEqual([
      'ParticipantAbsorbed',
      'ParticipantReleased',
    ]);
  });
});
