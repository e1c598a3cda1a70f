import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectRefused } from '../../testing/expect-refused.js';
import { SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge();
});
afterAll(() => edge.stop());

let needs = 0;

describe('A command over HTTP', () => {
  test('is recorded and answered with its events, its revision and its position', async () => {
    const response = await edge.command('/api/v1/need/n1/describe-need', SOUND_NEED);
    const { position } = await edge.store.head();
    expect(await response.json()).toEqual({
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      position,
      revision: 0,
      events: [
        { eventId: expect.stringMatching(/^[0-9a-f-]{36}$/), type: 'NeedDescribed', stream: 'need-n1', revision: 0 },
      ],
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"0"');
    expect(response.headers.get('x-log-position')).toBe(position);
  });

  test('sent again with the same key and body gives the same answer and writes nothing', async () => {
    const key = { 'idempotency-key': 'twice' };
    const first = await edge.command('/api/v1/need/n2/describe-need', SOUND_NEED, key);
    const before = await edge.store.head();
    const second = await edge.command('/api/v1/need/n2/describe-need', { ...SOUND_NEED }, key);
    expect(second.status).toBe(201);
    expect(await second.text()).toBe(await first.text());
    expect(await edge.store.head()).toEqual(before);
  });

  test('that finds it already so answers 200 with the revision and no event', async () => {
    await edge.command('/api/v1/need/n3/describe-need', SOUND_NEED);
    expect((await edge.command('/api/v1/need/n3/close-need', {})).status).toBe(201);
    const again = await edge.command('/api/v1/need/n3/close-need', {});
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).toBe('"1"');
    expect(await again.json()).toMatchObject({ revision: 1, events: [] });
  });

  test('with a phone in a text is asked back, and taken under the same key with the confirmation', async () => {
    const send = (headers: Readonly<Record<string, string>>) =>
      edge.command('/api/v1/need/told1/describe-need', { ...SOUND_NEED, label: 'Standard 03 21 00 00 00' }, headers);
    const key = { 'idempotency-key': 'told' };
    const { problem } = await expectRefused(edge, () => send(key), 409, 'TEXT_TO_CONFIRM');
    expect(problem).toMatchObject({ errors: [{ path: 'label', message: problem.detail }] });
    expect(problem.detail).toContain('X-Clausier-Confirm: texts');
    expect(problem.detail).not.toContain('00 00');
    await expectRefused(edge, () => send({ ...key, 'x-clausier-confirm': 'yes' }), 400, 'CONFIRM_MALFORMED');
    expect((await send({ ...key, 'x-clausier-confirm': 'texts' })).status).toBe(201);
    expect((await send(key)).status).toBe(201);
  });

  test.each(['"0"', 'W/"0"', '0', ' "0" '])(
    'passes when If-Match names the revision it finds, quoted, weak or bare: %s',
    async (seen) => {
      const need = `/api/v1/need/seen${++needs}`;
      await edge.command(`${need}/describe-need`, SOUND_NEED);
      const response = await edge.command(`${need}/close-need`, {}, { 'if-match': seen });
      expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"']);
    },
  );

  test('answers an ETag that is its If-Match again, after a proxy made it weak', async () => {
    const first = await edge.command('/api/v1/need/proxied/describe-need', SOUND_NEED);
    const seen = `W/${first.headers.get('etag')}`;
    expect((await edge.command('/api/v1/need/proxied/close-need', {}, { 'if-match': seen })).status).toBe(201);
  });

  test('passes when If-Match names the revision it finds, quoted or bare', async () => {
    await edge.command('/api/v1/need/n4/describe-need', SOUND_NEED);
    expect((await edge.command('/api/v1/need/n4/close-need', {}, { 'if-match': '"0"' })).status).toBe(201);
    expect((await edge.command('/api/v1/need/n4/describe-need', SOUND_NEED, { 'if-match': '1' })).status).toBe(201);
  });

  test('keeps personal data out of the log', async () => {
    const response = await edge.command('/api/v1/need/n5/describe-need', {
      ...SOUND_NEED,
      personal: { familyName: 'Canari-4711' },
    });
    expect(response.status).toBe(201);
    const stored = await edge.store.readAll({ after: '0', limit: 1000 });
    expect(JSON.stringify(stored)).not.toContain('Canari-4711');
  });

  test('sent without an id creates under the one that its content gives, and says which', async () => {
    const { label, amountCents, neededOn } = SOUND_NEED;
    const send = (path: string) => edge.command(path, { label: `${label} bis`, amountCents, neededOn });
    const created = await send('/api/v1/need/list-need');
    const { id, events } = (await created.json()) as { id: string; events: readonly object[] };
    expect([created.status, id]).toEqual([201, expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(events).toMatchObject([{ stream: `need-${id}` }]);
    const again = await send(`/api/v1/need/${id}/list-need`);
    expect([again.status, await again.json()]).toMatchObject([200, { id, revision: 0, events: [] }]);
  });

  test('sent without an id that only its sender can give is told so', async () => {
    await expectRefused(edge, () => edge.command('/api/v1/need/describe-need', SOUND_NEED), 404, 'ID_MISSING');
    const asked = () => edge.ask({ path: '/api/v1/need/list-need', method: 'GET' });
    expect((await expectRefused(edge, asked, 405, 'METHOD_NOT_ALLOWED')).headers.get('allow')).toBe('POST');
  });

  test('reaches the same object when its address is written with percent codes', async () => {
    const response = await edge.command('/api/v1/need/%6E6/describe-need', SOUND_NEED);
    expect(await response.json()).toMatchObject({ events: [{ stream: 'need-n6' }] });
  });
});
