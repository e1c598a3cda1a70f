import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { format } from 'prettier';
import { PROCESSES } from '@clausier/kernel';
import { traceOf, type GoldenLog } from './trace.js';

const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));
/** When this is set the traces are written anew. A person then reads the difference and commits it. */
const PIN = process.env['CLAUSIER_PIN_TRACES'] !== undefined;
const HOW = 'a due date, an act or its id moved; if it was meant to: CLAUSIER_PIN_TRACES=1, then review the difference';

const names = readdirSync(GOLDEN)
  .filter((file) => file.endsWith('.log.json'))
  .map((file) => file.slice(0, -'.log.json'.length))
  .sort();

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${GOLDEN}${file}`, 'utf8')) as T;
}
const logs = names.map((name) => ({ name, log: read<GoldenLog>(`${name}.log.json`) }));

describe('the acts that follow from a log', () => {
  beforeAll(async () => {
    for (const { name, log } of PIN ? logs : [])
      writeFileSync(
        `${GOLDEN}${name}.acts.json`,
        await format(JSON.stringify(traceOf(log)), { parser: 'json', printWidth: 120 }),
      );
  });

  test.each(logs)('stay what they were, act ids and due instants too: $name', ({ name, log }) => {
    const pinned = `${name}.acts.json`;
    if (!existsSync(`${GOLDEN}${pinned}`)) throw new Error(`${pinned} is missing: CLAUSIER_PIN_TRACES=1 writes it`);
    const trace = traceOf(log);
    const moved = JSON.stringify(trace) === JSON.stringify(read(pinned)) ? undefined : HOW;
    expect({ moved, acts: trace }).toEqual({ moved: undefined, acts: read(pinned) });
  });

  test('are pinned for every process, each act once; only a diligent holder is never called upon', () => {
    expect(new Set(logs.map(({ log }) => log.process))).toEqual(new Set(PROCESSES));
    expect(logs.length).toBeGreaterThanOrEqual(10);
    const traces = names.map((name) => ({
      name,
      ids: read<readonly { readonly id: string }[]>(`${name}.acts.json`).map(({ id }) => id),
    }));
    for (const { ids } of traces) expect(new Set(ids).size).toBe(ids.length);
    expect(traces.filter(({ ids }) => ids.length === 0).map(({ name }) => name)).toEqual(['execution-diligent']);
  });
});
