import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { CALCULATOR_NAMES } from '@clausier/calculators';
import { runCalc } from './calc.js';

const SIZING = '{"amountCents":100000000,"labourShareBp":5000,"effortRateBp":500,"hourlyCostCents":3000}';

async function calc(argv: readonly string[], input: string | readonly (string | Uint8Array)[] = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [stdout, stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const exitCode = await runCalc(argv, Readable.from(typeof input === 'string' ? [input] : input), stdout, stderr);
  stdout.end();
  stderr.end();
  const plain = async (pieces: Promise<string[]> | undefined) =>
    ((await pieces) ?? []).join('').replaceAll('\u00a0', ' ');
  return { exitCode, out: await plain(out), err: await plain(err) };
}

describe('clausier calc', () => {
  it('answers one object', async () => {
    const { exitCode, out, err } = await calc(['sizing'], SIZING);
    expect([exitCode, err, JSON.parse(out)]).toEqual([0, '', expect.objectContaining({ centihours: 83_300 })]);
    expect(JSON.parse(out)).not.toHaveProperty('explanation');
  });

  it('answers an array with an array', async () => {
    const { exitCode, out } = await calc(['sizing'], `[${SIZING}, {}]`);
    expect([exitCode, JSON.parse(out)]).toEqual([
      0,
      [
        expect.objectContaining({ centihours: 83_300 }),
        { refusal: { code: 'INVALID_INPUT', path: 'amountCents', message: expect.any(String) } },
      ],
    ]);
  });

  it('answers NDJSON line by line', async () => {
    const { out } = await calc(['sizing'], `${SIZING}\n${SIZING}\n`);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(2);
  });

  it('explains when asked to, wherever the option stands', async () => {
    for (const argv of [
      ['sizing', '--explain'],
      ['--explain', 'sizing'],
    ]) {
      const { out } = await calc(argv, SIZING);
      expect(out.replaceAll('\u202f', ' ')).toContain('1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à 833 h');
    }
  });

  it('does not round a number too great to be exact', async () => {
    const { out } = await calc(['sizing'], SIZING.replace('100000000', '9007199254740993'));
    expect(JSON.parse(out)).toMatchObject({ refusal: { code: 'INVALID_INPUT', path: 'amountCents' } });
  });

  it('reads bytes cut inside a character, and a byte order mark', async () => {
    const bytes = Buffer.from('\ufeff{"technicity":"é"}');
    const { out } = await calc(['opportunity'], [bytes.subarray(0, 19), bytes.subarray(19)]);
    expect(JSON.parse(out)).toMatchObject({ refusal: { code: 'INVALID_INPUT', path: 'duration' } });
  });

  it('an unknown calculator: exit 2 with the list', async () => {
    const { exitCode, out, err } = await calc(['calibrage'], SIZING);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toBe(`Calcul inconnu : calibrage. Calculs connus : ${CALCULATOR_NAMES.join(', ')}.\n`);
  });

  it('no calculator: exit 2 with the list', async () => {
    const { exitCode, err } = await calc([]);
    expect([exitCode, err]).toEqual([2, `Quel calcul ? Calculs connus : ${CALCULATOR_NAMES.join(', ')}.\n`]);
  });

  it.each([
    ['--verbose', ['sizing', '--verbose']],
    ['extra', ['sizing', 'extra']],
    ['--quiet', ['sizing', '--explain', '--quiet']],
  ])('an unknown argument %s: exit 2', async (stranger, argv) => {
    const { exitCode, out, err } = await calc(argv, SIZING);
    expect([exitCode, out, err]).toEqual([2, '', `Argument inconnu : ${stranger}. Voir clausier calc --help.\n`]);
  });

  it('input that is not JSON: exit 2 with line and column', async () => {
    const { exitCode, out, err } = await calc(['sizing'], '{\n  "amountCents": oui\n}');
    expect([exitCode, out, err]).toEqual([2, '', 'L’entrée n’est pas du JSON : ligne 2, colonne 18.\n']);
  });

  it('a broken line of NDJSON: the others are answered, then exit 2', async () => {
    const { exitCode, out, err } = await calc(['sizing'], `${SIZING}\n{\n${SIZING}`);
    expect([exitCode, err]).toEqual([2, 'L’entrée n’est pas du JSON : ligne 2, colonne 2.\n']);
    expect(out.trim().split('\n')).toHaveLength(3);
  });

  it.each(['--help', '-h'])('%s explains itself in French and reads nothing', async (option) => {
    const { exitCode, out } = await calc([option]);
    expect(exitCode).toBe(0);
    for (const name of CALCULATOR_NAMES) expect(out).toContain(name);
    expect(out).toContain('Usage : clausier calc <calcul> [--explain]');
  });

  it('waits for a slow reader', async () => {
    const pieces: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk.toString());
        setImmediate(done);
      },
    });
    const lines = Array.from({ length: 50 }, () => `${SIZING}\n`);
    expect(await runCalc(['sizing'], Readable.from(lines), slow, new PassThrough())).toBe(0);
    expect(pieces.join('').trim().split('\n')).toHaveLength(50);
  });

  async function* endless() {
    for (;;) yield `${SIZING}\n`;
  }
  const failing = (code: string) =>
    new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: write`), { code })),
    });

  it('stops without a word when the reader has gone', async () => {
    const stderr = new PassThrough().setEncoding('utf8');
    expect(await runCalc(['sizing'], endless(), failing('EPIPE'), stderr)).toBe(0);
    expect(stderr.read()).toBeNull();
  });

  it('says that its answers could not be written, and exits 1: a full disk loses nothing in silence', async () => {
    const stderr = new PassThrough().setEncoding('utf8');
    expect(await runCalc(['sizing'], endless(), failing('ENOSPC'), stderr)).toBe(1);
    expect(stderr.read()).toBe('La réponse n’a pas pu être écrite : ENOSPC: write\n');
    expect(await runCalc(['sizing'], Readable.from([SIZING]), failing('ENOSPC'), stderr)).toBe(1);
  });
});
