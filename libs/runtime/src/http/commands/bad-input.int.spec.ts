import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATOR, SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge();
  await edge.command('/api/v1/need/known/describe-need', SOUND_NEED);
});
afterAll(() => edge.stop());

const NEW = '/api/v1/need/fresh/describe-need';
const refusedBody = (body: unknown, status: number, code: string) =>
  expectRefused(edge, () => edge.command(NEW, body), status, code);
const refusedHeaders = (headers: Record<string, string>, status: number, code: string) =>
  expectRefused(edge, () => edge.command(NEW, SOUND_NEED, headers), status, code);
const places = async (body: unknown) => (await refusedBody(body, 400, 'INVALID_INPUT')).problem.errors;

describe('A body that cannot be taken leaves the log as it was', () => {
  test.each([
    ['{"label": "a",\n  "amountCents" 12}', 'ligne 2, colonne 17'],
    ['{"label": "a', 'ligne 1, colonne 13'],
    ['{"a": 1,}', 'ligne 1, colonne 9'],
    ['nul', 'ligne 1, colonne 1'],
    ['', 'ligne 1, colonne 1'],
  ])('malformed JSON %j is told with its line and column', async (text, place) => {
    const { problem } = await refusedBody(text, 400, 'MALFORMED_JSON');
    expect(problem.detail).toContain(place);
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const headers = { ...OPERATOR, 'content-type': 'application/json', 'idempotency-key': 'latin1' };
    const body = Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
    await expectRefused(edge, () => edge.ask({ path: NEW, method: 'POST', headers, body }), 400, 'MALFORMED_JSON');
  });

  test('an unknown field is named, at any depth', async () => {
    expect(await places({ ...SOUND_NEED, colour: 'red' })).toEqual([{ path: 'colour', message: 'champ inconnu' }]);
    expect(await places({ ...SOUND_NEED, lots: [{ lot: 'l1', amountCents: 1, price: 2 }] })).toEqual([
      { path: 'lots.0.price', message: 'champ inconnu' },
    ]);
  });

  test('a wrong unit is told: money is whole cents, never euros or text', async () => {
    expect(await places({ ...SOUND_NEED, amountCents: 10_000.5 })).toMatchObject([{ path: 'amountCents' }]);
    expect(await places({ ...SOUND_NEED, amountCents: '10000' })).toMatchObject([{ path: 'amountCents' }]);
    expect(await places({ ...SOUND_NEED, amountCents: -1 })).toMatchObject([{ path: 'amountCents' }]);
  });

  test.each(['2026-02-30', '2025-02-29', '1789-07-14', '2026-13-01', '01/09/2026', '2026-9-1'])(
    'a date that does not exist or is not written so, %s, is refused',
    async (neededOn) => {
      expect(await places({ ...SOUND_NEED, neededOn })).toMatchObject([{ path: 'neededOn' }]);
    },
  );

  test('a missing field and a body that is no object are told', async () => {
    const { label: _label, ...rest } = SOUND_NEED;
    expect(await places(rest)).toEqual([{ path: 'label', message: 'champ obligatoire' }]);
    expect(await places([SOUND_NEED])).toMatchObject([{ path: '' }]);
    expect(await places('null')).toMatchObject([{ path: '' }]);
  });

  test.each(['9007199254740993', '1e300', '-9007199254740992', '1.00000000000000000001'])(
    'the number %s is refused, not rounded',
    async (literal) => {
      const text = `{"label":"a","amountCents":${literal},"neededOn":"2026-09-01"}`;
      expect(await places(text)).toMatchObject([{ path: 'amountCents' }]);
    },
  );

  test('the key __proto__ is a field like any other, and unknown', async () => {
    const text = '{"label":"a","amountCents":1,"neededOn":"2026-09-01","__proto__":{"amountCents":2}}';
    expect(await places(text)).toEqual([{ path: '__proto__', message: 'champ inconnu' }]);
  });

  test.each([
    ['amountCents', '{"label":"a","amountCents":1,"amountCents":2,"neededOn":"2026-09-01"}'],
    ['amountCents', '{"label":"a","amountCents":1,"neededOn":"2026-09-01","amountC\\u0065nts":1}'],
    [
      'lots.1.lot',
      '{"label":"a","amountCents":1,"neededOn":"2026-09-01","lots":[{"lot":"l1"},{"lot":"l2","lot":"l2"}]}',
    ],
    ['personal.familyName', '{"label":"a","personal":{"familyName":"X","familyName":"Y"}}'],
    ['colour', '{"colour":1,"colour":2}'],
  ])('a field given twice, %s, is refused in its place, even with the same value', async (path, text) => {
    expect(await places(text)).toEqual([{ path, message: 'champ présent deux fois' }]);
  });

  test('text that cannot be stored and read back, and brackets without end, are refused', async () => {
    expect(await places(JSON.stringify({ ...SOUND_NEED, label: '\ud800' }))).toMatchObject([{ path: 'label' }]);
    expect(await places(JSON.stringify({ ...SOUND_NEED, label: 'a\u0000b' }))).toMatchObject([{ path: 'label' }]);
    expect(await places('['.repeat(100_000) + ']'.repeat(100_000))).toHaveLength(1);
  });

  test('personal data where the command takes none is refused', async () => {
    const send = () => edge.command('/api/v1/need/known/close-need', { personal: { familyName: 'X' } });
    const { problem } = await expectRefused(edge, send, 400, 'INVALID_INPUT');
    expect(problem.errors).toEqual([{ path: 'personal', message: 'champ inconnu' }]);
  });

  test('a body of 1 MB is turned away', async () => {
    await refusedBody({ ...SOUND_NEED, label: 'x'.repeat(1024 * 1024) }, 413, 'PAYLOAD_TOO_LARGE');
  });

  test.each([
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
    [{ 'content-type': 'application/json; charset=iso-8859-1' }],
    [{ 'content-encoding': 'gzip' }],
  ])('a body that is not plain UTF-8 JSON, %j, is not read', async (headers) => {
    await refusedHeaders(headers, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });
});

describe('A command that cannot be done leaves the log as it was', () => {
  test('without Idempotency-Key, or with one that is too long', async () => {
    const headers = { ...OPERATOR, 'content-type': 'application/json' };
    const send = () => edge.ask({ path: NEW, method: 'POST', headers, body: JSON.stringify(SOUND_NEED) });
    await expectRefused(edge, send, 400, 'IDEMPOTENCY_KEY_MISSING');
    await refusedHeaders({ 'idempotency-key': 'k'.repeat(201) }, 400, 'IDEMPOTENCY_KEY_MISSING');
    await refusedHeaders({ 'idempotency-key': '  ' }, 400, 'IDEMPOTENCY_KEY_MISSING');
  });

  test.each(['abc', '-1', '"1', 'W/1', 'w/"1"', 'W/ "1"', 'W/"1', '"1", "2"', '', '""', '*', '1.5', '01'])(
    'with the malformed If-Match %s, told how it is written',
    async (value) => {
      const { problem } = await refusedHeaders({ 'if-match': value }, 400, 'IF_MATCH_MALFORMED');
      expect(problem.detail).toContain('"12", W/"12" ou 12');
    },
  );

  test('with a stale If-Match', async () => {
    const send = () => edge.command('/api/v1/need/known/close-need', {}, { 'if-match': '"7"' });
    const { problem } = await expectRefused(edge, send, 412, 'STALE_REVISION');
    expect(problem.detail).toContain('(7)');
    const weak = () => edge.command('/api/v1/need/known/close-need', {}, { 'if-match': 'W/"7"' });
    await expectRefused(edge, weak, 412, 'STALE_REVISION');
  });

  test('with a key already used for another body, another object or another command', async () => {
    const key = { 'idempotency-key': 'used' };
    await edge.command('/api/v1/need/reuse/describe-need', SOUND_NEED, key);
    const other = { ...SOUND_NEED, amountCents: 2 };
    for (const [path, body] of [
      ['/api/v1/need/reuse/describe-need', other],
      ['/api/v1/need/reuse2/describe-need', SOUND_NEED],
      ['/api/v1/need/reuse/close-need', {}],
    ] as const)
      await expectRefused(edge, () => edge.command(path, body, key), 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  test('out of stage: the refusal teaches in French and names the field', async () => {
    const send = () => edge.command('/api/v1/need/known/describe-need', SOUND_NEED);
    const { problem } = await expectRefused(edge, send, 409, 'NEED_ALREADY_DESCRIBED');
    expect(problem.detail).toContain('« Rénovation du collège »');
    expect(problem.errors).toMatchObject([{ path: 'label' }]);
  });

  test('dated in the future', async () => {
    await refusedBody({ ...SOUND_NEED, on: '2026-03-03' }, 409, 'EFFECTIVE_IN_FUTURE');
  });

  test('on an unknown object, on one out of scope, or on an id that cannot be: the same 404', async () => {
    const unknown = await expectRefused(
      edge,
      () => edge.command('/api/v1/need/nobody/close-need', {}),
      404,
      'UNKNOWN_OR_OUT_OF_SCOPE',
    );
    const head = { 'x-clausier-role': 'essHead' };
    const outside = await expectRefused(
      edge,
      () => edge.command('/api/v1/need/known/describe-need', SOUND_NEED, head),
      404,
      'UNKNOWN_OR_OUT_OF_SCOPE',
    );
    expect(outside.problem).toEqual(unknown.problem);
    for (const id of ['a..b', 'a%2Fb', 'a%20b', '%2550', 'x'.repeat(65)])
      await expectRefused(
        edge,
        () => edge.command(`/api/v1/need/${id}/describe-need`, SOUND_NEED),
        404,
        'UNKNOWN_OR_OUT_OF_SCOPE',
      );
  });

  test('of an unknown name: the commands that exist are listed', async () => {
    const send = (path: string) => () => edge.command(path, {});
    const slug = await expectRefused(edge, send('/api/v1/need/n/paint-need'), 404, 'UNKNOWN_COMMAND');
    expect(slug.problem.known).toEqual(['close-need', 'describe-need', 'list-need', 'remind-need']);
    const category = await expectRefused(edge, send('/api/v1/house/n/paint-need'), 404, 'UNKNOWN_COMMAND');
    expect(category.problem.known).toEqual(['need']);
    for (const name of ['constructor', '__proto__', 'toString'])
      await expectRefused(edge, send(`/api/v1/need/n/${name}`), 404, 'UNKNOWN_COMMAND');
  });
});
