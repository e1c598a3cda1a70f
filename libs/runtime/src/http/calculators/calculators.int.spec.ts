import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CALCULATOR_NAMES, calculators } from '@clausier/calculators';
import { OPERATOR, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge({ calculators });
});
afterAll(() => edge.stop());

const LOT = { amountCents: 100_000_000, labourShareBp: 5000, effortRateBp: 500, hourlyCostCents: 3000 };

function calculate(name: string, body: unknown, query = ''): Promise<Response> {
  return edge.ask({
    path: `/api/v1/calculators/${name}${query}`,
    method: 'POST',
    headers: { ...OPERATOR, 'x-clausier-role': 'guest', 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('A calculator over HTTP', () => {
  test('answers one object with one object, to anyone signed in', async () => {
    const response = await calculate('sizing', LOT);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ centihours: 83_300, exact: { numerator: '2500', denominator: '3' } });
  });

  test.each(CALCULATOR_NAMES)(
    '%s answers an input of another kind with a refusal in its place, in 200',
    async (name) => {
      const response = await calculate(name, ['nonsense', 12]);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject([
        { refusal: { code: 'INVALID_INPUT', path: '' } },
        { refusal: { code: 'INVALID_INPUT', path: '' } },
      ]);
    },
  );

  test('explains itself in French when asked, beside the answer', async () => {
    const { explanation, ...answer } = (await (await calculate('sizing', LOT, '?explain=true')).json()) as Record<
      string,
      unknown
    >;
    expect(explanation).toMatch(/833/);
    expect(answer).toEqual(await (await calculate('sizing', LOT, '?explain=false')).json());
  });

  test('a batch of 10 000 with one bad element answers 9 999 and refuses one, in order', async () => {
    const batch = Array.from({ length: 10_000 }, (_, index) => ({
      ...LOT,
      amountCents: index === 4711 ? 0 : 3_000_000 + index,
    }));
    const answers = (await (await calculate('sizing', batch)).json()) as readonly Record<string, unknown>[];
    expect(answers).toHaveLength(10_000);
    expect(answers.flatMap((answer, index) => ('refusal' in answer ? [[index, answer.refusal]] : []))).toEqual([
      [4711, { code: 'OUT_OF_RANGE', path: 'amountCents', message: expect.any(String) }],
    ]);
  });

  test('an integer beyond 2^53 − 1 is refused in its place, not rounded', async () => {
    const text = JSON.stringify([LOT, LOT]).replace('100000000', '9007199254740993');
    expect(await (await calculate('sizing', text)).json()).toMatchObject([
      { refusal: { code: 'INVALID_INPUT', path: 'amountCents' } },
      { centihours: 83_300 },
    ]);
  });

  test('a field given twice is refused in its place and at its path, the others are answered', async () => {
    const text = JSON.stringify([LOT, LOT]).replace('"effortRateBp":500', '"effortRateBp":500,"effortRateBp":500');
    expect(await (await calculate('sizing', text)).json()).toMatchObject([
      { refusal: { code: 'INVALID_INPUT', path: 'effortRateBp' } },
      { centihours: 83_300 },
    ]);
    const nested = '{"steps":[],"lines":[{"valueCents":1,"valueCents":2}]}';
    expect(await (await calculate('supplies', nested)).json()).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  });

  test('an empty batch answers an empty list', async () => {
    expect(await (await calculate('sizing', [])).json()).toEqual([]);
  });
});

describe('A calculator refuses', () => {
  test('an unknown name, with the list', async () => {
    for (const name of ['sising', 'constructor']) {
      const { problem } = await expectRefused(edge, () => calculate(name, LOT), 404, 'UNKNOWN_CALCULATOR');
      expect(problem.known).toEqual([...CALCULATOR_NAMES]);
    }
  });

  test('what is not JSON, with line and column', async () => {
    const { problem } = await expectRefused(
      edge,
      () => calculate('sizing', '{"amountCents": 1,\n}'),
      400,
      'MALFORMED_JSON',
    );
    expect(problem.detail).toContain('ligne 2, colonne 1');
  });

  test('an option that it does not have', async () => {
    await expectRefused(edge, () => calculate('sizing', LOT, '?explain=oui'), 400, 'INVALID_PARAMETER');
    await expectRefused(edge, () => calculate('sizing', LOT, '?asOf=1'), 400, 'INVALID_PARAMETER');
  });

  test('a body of more than 4 MiB', async () => {
    await expectRefused(edge, () => calculate('sizing', ' '.repeat(4 * 1024 * 1024 + 1)), 413, 'PAYLOAD_TOO_LARGE');
  });
});
