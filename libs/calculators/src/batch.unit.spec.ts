import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerBatch, type BatchPart } from './batch.js';
import { calculators } from './registry.js';

const SIZING = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
const double = (input: unknown) => ({ got: input });

async function* inPieces(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
}

async function partsOf(chunks: AsyncIterable<string>, answer = double): Promise<readonly BatchPart[]> {
  const parts: BatchPart[] = [];
  for await (const part of answerBatch(chunks, answer)) parts.push(part);
  return parts;
}

const textOf = (parts: readonly BatchPart[]) => parts.map((part) => ('text' in part ? part.text : '')).join('');
const answers = async (text: string) => textOf(await partsOf(inPieces(text)));

describe('A batch keeps its shape and its order', () => {
  it.each([
    ['one object', '{"a":1}', '{"got":{"a":1}}\n'],
    ['one object over several lines', '\n{\n "a":\n 1}\n', '{"got":{"a":1}}\n'],
    ['an array', '[{"a":1}, 2,\n []]', '[{"got":{"a":1}},\n{"got":2},\n{"got":[]}]\n'],
    ['an empty array', ' [ ] ', '[]\n'],
    ['NDJSON', '{"a":1}\n{"a":2}\n', '{"got":{"a":1}}\n{"got":{"a":2}}\n'],
    [
      'NDJSON without a last newline, with empty lines and carriage returns',
      '\r\n{"a":1}\r\n\n{"a":2}',
      '{"got":{"a":1}}\n{"got":{"a":2}}\n',
    ],
    ['NDJSON of values that are no objects', '1\n[2]\n', '{"got":1}\n{"got":[2]}\n'],
  ])('%s', async (_title, text, expected) => {
    expect(await answers(text)).toBe(expected);
  });

  it('wherever the text is cut', async () => {
    const text = '{"a":1}\n\n{"a":[1,2]}\r\n{"b":"x\\ny"}\n';
    const whole = await answers(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: text.length })), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        expect(textOf(await partsOf(inPieces(...pieces)))).toBe(whole);
      }),
    );
  });

  it.each([33, 3_000, 50_000])(
    'an input that nests %i levels deep is refused in its place, and the next one is answered',
    async (levels) => {
      const deep = `{"on":"2026-05-04","x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
      const text = textOf(
        await partsOf(
          inPieces(`[${deep},{"on":"2026-05-04"}]`),
          (input) => calculators['legal-bases'].run(input) as never,
        ),
      );
      const [refused, answered] = JSON.parse(text) as [
        { refusal: { code: string; path: string } },
        { bases: unknown[] },
      ];
      expect(refused.refusal).toMatchObject({ code: 'INVALID_INPUT', path: 'x' });
      expect(answered.bases).toEqual(expect.any(Array));
    },
  );

  it('a refusal stands in its place: one bad input of 10 000 refuses one and answers 9 999', async () => {
    const inputs = Array.from({ length: 10_000 }, (_, i) => ({ ...SIZING, amountCents: i + 1 }));
    const lines = inputs.map((input, i) => JSON.stringify(i === 6_000 ? { ...input, hourlyCostCents: 0 } : input));
    const run = (input: unknown) => calculators.sizing.run(input);
    const ndjson = textOf(await partsOf(inPieces(lines.join('\n')), run as never));
    const array = textOf(await partsOf(inPieces(`[${lines.join(',')}]`), run as never));
    const given = ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(given).toHaveLength(10_000);
    expect(given.flatMap((answer, i) => ('refusal' in answer ? [[i, answer]] : []))).toMatchObject([
      [6_000, { refusal: { code: 'OUT_OF_RANGE', path: 'hourlyCostCents' } }],
    ]);
    expect(JSON.parse(array)).toEqual(given);
  });
});

describe('What is not JSON', () => {
  it.each([
    ['', 1, 1],
    ['hello', 1, 1],
    ['{"a": 1,\n "b": }', 2, 7],
    ['[1,\n2', 2, 2],
    ['[1]\n[2]', 2, 1],
  ])('%j is told with its line and column, and nothing is answered', async (text, line, column) => {
    expect(await partsOf(inPieces(text))).toEqual([{ syntaxError: { line, column } }]);
  });

  it('a broken line of NDJSON is refused in its place and told, the others are answered', async () => {
    const parts = await partsOf(inPieces('{"a":1}\n{"a"\n{"a":3}\n'));
    expect(parts.filter((part) => 'syntaxError' in part)).toEqual([{ syntaxError: { line: 2, column: 5 } }]);
    expect(
      textOf(parts)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { got: { a: 1 } },
      { refusal: { code: 'INVALID_INPUT', path: '', message: 'Ligne 2, colonne 5\u00a0: ce n’est pas du JSON.' } },
      { got: { a: 3 } },
    ]);
  });
});

describe('A first line that nothing could complete', () => {
  it.each(['{bad}', 'xx', '{"a":1}x', '"a" 1'])(
    '%s, is one bad line of NDJSON when a whole object follows',
    async (first) => {
      const parts = await partsOf(inPieces(`\n${first}\n{"a":2}\n[3]\n`));
      expect(parts.filter((part) => 'syntaxError' in part)).toMatchObject([{ syntaxError: { line: 2 } }]);
      const [refused, ...others] = textOf(parts)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(refused).toMatchObject({ refusal: { code: 'INVALID_INPUT', path: '' } });
      expect(others).toEqual([{ got: { a: 2 } }, { got: [3] }]);
    },
  );

  it.each([
    ['{"a": tru,\n "b": 1}', 1, 7],
    ['{bad}\n', 1, 2],
    ['[1 2]\n{"a":2}\n', 1, 4],
    ['{"a":\n{"b":2}\n{"c":3}', 3, 1],
  ])('%j is one broken value where none follows, in an array, or over several lines', async (text, line, column) => {
    expect(await partsOf(inPieces(text))).toEqual([{ syntaxError: { line, column } }]);
  });
});

describe('NDJSON streams', () => {
  it('answers come before the input has ended, and only a few lines wait', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        given += 1;
        yield `{"a":${given}}\n`;
      }
    }
    let answered = 0;
    for await (const part of answerBatch(endless(), double)) {
      expect('text' in part).toBe(true);
      answered += 1;
      expect(given - answered).toBeLessThanOrEqual(1);
      if (answered === 5_000) break;
    }
    expect(answered).toBe(5_000);
  });
});
