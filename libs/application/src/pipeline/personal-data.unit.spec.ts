import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Clausier } from '../testing/clausier.js';
import { ada, correspondent, eve, path, proposal, world } from '../testing/proposals.js';

describe('what a command brings for the vault', () => {
  let at: Clausier;
  const propose = (personal: object | undefined, key = 'k1', data: object = proposal) =>
    at.send(path, personal === undefined ? data : { ...data, personal }, { ...correspondent, key });
  const kept = async () => (await at.vault.entries('participant-x1')).map(({ data }) => data);
  beforeEach(async () => {
    at = await world();
  });

  test('is in the vault once the command is done, and nowhere in the log', async () => {
    expect(await propose(ada)).toMatchObject({ kind: 'done', replayed: false });
    expect(await kept()).toEqual([ada]);
    expect(JSON.stringify(await at.events())).not.toMatch(/Exemple|Ada|1990-02-28/);
  });

  test('leaves no hash in the log either: two persons, one fingerprint', async () => {
    await propose(ada);
    const [first] = await at.events('participant-x1');
    const other = await world();
    await other.send(path, { ...proposal, personal: eve }, { ...correspondent, key: 'k1' });
    const id = first?.commandId ?? '';
    const fingerprint = (await at.store.findCommand(id))?.fingerprint;
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await other.store.findCommand(id))?.fingerprint).toBe(fingerprint);
  });

  test('is asked for where the command cannot do without', async () => {
    expect(await propose(undefined)).toEqual({
      kind: 'invalid',
      errors: [{ path: 'personal', message: 'champ obligatoire' }],
    });
    expect(await propose({ ...ada, birthDate: '1990-02-30' })).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'personal.birthDate' }],
    });
    expect(await at.events('participant-x1')).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('the same again is the same answer', async () => {
    const first = await propose(ada);
    expect(await propose(ada)).toEqual({ ...first, replayed: true });
    expect(await kept()).toEqual([ada]);
  });

  test.each([
    ['another person', eve, proposal],
    ['another command', ada, { ...proposal, lot: 'l2' }],
  ])('%s under a used key is refused, and what was kept stays', async (_title, personal, data) => {
    await propose(ada);
    expect(await propose(personal, 'k1', data)).toEqual({ kind: 'keyReused' });
    expect(await kept()).toEqual([ada]);
    expect(await at.events('participant-x1')).toHaveLength(1);
  });

  test('a confirmation waits for criteria that hold, keeps them, and is not done again without them', async () => {
    await propose(ada);
    const confirm = (key: string, personal?: object) =>
      at.send(
        'participant/x1/ConfirmEligibility',
        { contract: 'p1', route: 'person', from: '2026-06-15', ...(personal ? { personal } : {}) },
        { as: 'fay', role: 'facilitator', key },
      );
    const seen = { criteria: [{ code: 'RSA', proofOn: '2026-06-01' }] };
    expect(await confirm('bare')).toMatchObject({ kind: 'refused', refusal: { code: 'CRITERION_MISSING' } });
    expect(await kept()).toEqual([ada]);
    const old = { criteria: [{ code: 'RSA', proofOn: '2026-03-01' }] };
    expect(await confirm('bare', old)).toMatchObject({ kind: 'refused', refusal: { code: 'PROOF_TOO_OLD' } });
    expect(await kept()).toEqual([ada]);
    expect(await confirm('bare', seen)).toMatchObject({ kind: 'done' });
    expect(await kept()).toEqual([ada, seen]);
    const again = await world();
    at = again;
    await propose(ada);
    expect(await confirm('full', seen)).toMatchObject({ kind: 'done' });
    expect(await confirm('full')).toEqual({ kind: 'keyReused' });
  });

  test('an identity typed wrong is corrected beside the first one, and the log says only why', async () => {
    await propose(ada);
    const correct = { contract: 'p1', reason: 'typingError', personal: eve };
    const outcome = await at.send('participant/x1/CorrectParticipantIdentity', correct, {
      ...correspondent,
      key: 'k2',
    });
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(await kept()).toEqual([ada, eve]);
    const [, corrected] = await at.events('participant-x1');
    expect(corrected).toMatchObject({
      type: 'ParticipantIdentityCorrected',
      data: { contract: 'p1', reason: 'typingError' },
    });
    expect(JSON.stringify(await at.events())).not.toMatch(/Exemple|Ada|Ève|1990-02-28/);
  });

  test('a refused command keeps nothing, and its key decides again', async () => {
    const tooEarly = { ...proposal, on: '2026-01-01' };
    expect(await propose(ada, 'k1', tooEarly)).toMatchObject({ kind: 'refused' });
    expect(await kept()).toEqual([]);
    expect(await propose(eve)).toMatchObject({ kind: 'done' });
    expect(await kept()).toEqual([eve]);
  });

  test('two at once under one key, with different persons: one is done, the other is told', async () => {
    const both = await Promise.all([propose(ada), propose(eve)]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'keyReused']);
    expect(await kept()).toEqual([ada]);
  });

  test('two at once under one key, for different people: the second leaves nothing in the vault', async () => {
    const [first, second] = await Promise.all([
      propose(ada),
      at.send('participant/x2/ProposeParticipant', { ...proposal, personal: ada }, { ...correspondent, key: 'k1' }),
    ]);
    expect([first.kind, second.kind]).toEqual(['done', 'keyReused']);
    expect(await at.vault.entries('participant-x2')).toEqual([]);
    expect(await kept()).toEqual([ada]);
  });
});
