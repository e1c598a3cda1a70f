import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { LAUNCHER, Scratch } from './harness/index.js';

const MANY = 10_000;
const LIMIT_MS = 5_000;

const scratch = new Scratch();
afterAll(() => scratch.remove());

const pick = <T>(from: readonly T[], i: number) => from[i % from.length] as T;
/** A day of 2014 to 2027, another for each input. */
const day = (i: number) => new Date(Date.UTC(2014, 0, 1 + ((i * 7) % 5_000))).toISOString().slice(0, 10);
const answers = ['favourable', 'neutral', 'unfavourable'];
const calendars = ['FR', 'FR-AM', 'FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT'];
const sizing = (i: number) => ({
  amountCents: 1 + i * 997,
  labourShareBp: 1 + (i % 10_000),
  effortRateBp: 500,
  hourlyCostCents: 3_000,
});

/** The n-th input of each of the eleven, no two alike where the calculator takes more than a few. */
const INPUTS: Readonly<Record<string, (i: number) => object>> = {
  sizing,
  duty: (i) => ({
    category: pick(['suppliesServices', 'works', 'concession'], i),
    groupValueCents: i * 9_973,
    launchOn: day(i),
  }),
  opportunity: (i) => ({
    technicity: pick(answers, i),
    duration: pick(answers, i + 1),
    amount: pick(answers, i + 2),
    location: pick(answers, i),
  }),
  'legal-bases': (i) => ({ on: day(i) }),
  period: (i) => ({
    from: day(i),
    [pick(['days', 'months', 'workingDays'], i)]: 1 + (i % 1_200),
    calendar: pick(calendars, i),
  }),
  deadline: (i) => ({
    kind: pick(['publication', 'evidence', 'reviewAnswer', 'eligibilityEnd', 'localEvaluation'], i),
    from: day(i),
    calendar: pick(calendars, i),
  }),
  ledger: (i) => ({
    clause: { strategy: 'formula', ...sizing(i) },
    entries: Array.from({ length: 12 }, (_, n) => ({ kind: pick(['validated', 'creditIn'], n), centihours: i + n })),
  }),
  progress: (i) => ({
    dueCentihours: i * 100,
    validatedCentihours: i * 40,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    on: day(i),
  }),
  penalty: (i) => ({
    shortfallCentihours: i,
    strategy: { kind: 'ceilingMultiple', k: '4.25', ceilingCents: 2_950 },
    cap: { bp: 100, lotAmountCents: 1 + i * 100 },
  }),
  supplies: (i) => ({
    year: 2022 + (i % 5),
    canteen: pick(['public', 'state', 'private'], i),
    lines: Array.from({ length: 10 }, (_, n) => ({
      family: pick(['meat', 'dairy', 'fish'], n),
      valueCents: i + n,
      labels: pick([['organic'], ['igp'], []], i + n),
      local: n % 2 === 0,
      direct: false,
    })),
  }),
  suppress: (i) => ({
    cells: Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (_, c) => (i + r * c) % 12)),
  }),
};

/** `clausier calc <name>` on a file, as somebody types it; what it answers, line by line, and how long it took. */
async function calc(name: string, inputs: readonly object[]) {
  const [given, answered] = [scratch.path(`${name}.ndjson`), scratch.path(`${name}.out`)];
  writeFileSync(given, inputs.map((input) => `${JSON.stringify(input)}\n`).join(''));
  const [stdin, stdout] = [openSync(given, 'r'), openSync(answered, 'w')];
  const started = performance.now();
  const child = spawn(process.execPath, [LAUNCHER, 'calc', name], { stdio: [stdin, stdout, 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  const tookMs = performance.now() - started;
  [stdin, stdout].forEach(closeSync);
  return { code, tookMs, answers: readFileSync(answered, 'utf8').trimEnd().split('\n') };
}

describe('`clausier calc <name>` answers a batch of 10 000 in under 5 s including start', () => {
  it.each(Object.entries(INPUTS))(
    '%s',
    async (name, inputAt) => {
      const { code, tookMs, answers } = await calc(
        name,
        Array.from({ length: MANY }, (_, i) => inputAt(i)),
      );
      expect(code).toBe(0);
      expect(answers).toHaveLength(MANY);
      expect(answers.filter((line) => line.includes('"refusal"'))).toEqual([]);
      expect(tookMs).toBeLessThan(LIMIT_MS);
    },
    30_000,
  );
});
