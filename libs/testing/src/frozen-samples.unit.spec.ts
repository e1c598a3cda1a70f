import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { defineEvent, f } from '@clausier/kernel';
import { expectFrozenSamples } from './frozen-samples.js';

const catalogue = {
  LotPlanned: defineEvent('LotPlanned', { lot: f.ref() }),
  LotAwarded: defineEvent('LotAwarded', { lot: f.ref(), amountCents: f.cents() }, [
    (old: { lot: string; amount: number }) => ({ lot: old.lot, amountCents: old.amount * 100 }),
  ]),
};

let directory: string;
const put = (file: string, data: unknown) => writeFileSync(join(directory, file), JSON.stringify(data));
const check = () => expectFrozenSamples(catalogue, pathToFileURL(`${directory}/`));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'samples-'));
  put('LotPlanned.v1.json', { lot: 'l1' });
  put('LotAwarded.v1.json', { lot: 'l1', amount: 3 });
  put('LotAwarded.v2.json', { lot: 'l1', amountCents: 300 });
});
afterEach(() => rmSync(directory, { recursive: true }));

test('every version of every event is read through its upcasters', () => {
  expect(check).not.toThrow();
});

test('an event type or an old version without its sample is missed', () => {
  rmSync(join(directory, 'LotAwarded.v1.json'));
  expect(check).toThrow();
});

test('a sample that belongs to no event is found', () => {
  put('LotForgotten.v1.json', {});
  expect(check).toThrow();
});

test('a sample that no longer fits is named', () => {
  put('LotPlanned.v1.json', { lot: 'l1', removed: true });
  expect(check).toThrow(/LotPlanned\.v1\.json/);
  put('LotPlanned.v1.json', { lot: 'l1' });
  put('LotAwarded.v1.json', { lot: 'l1', amount: 0.005 });
  expect(check).toThrow(/LotAwarded\.v1\.json/);
});
