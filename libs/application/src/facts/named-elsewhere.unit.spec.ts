import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { supplyEvents } from '@clausier/supply';
import { running } from '../testing/evaluated-contract.js';
import { statesLoader } from '../testing/states-loader.js';
import { namedElsewhereResolver } from './named-elsewhere.js';
import { otherContractResolver } from './other-contract.js';

const quarter = { buyer: 'illu', canteen: 'k1', quarter: '2026q2' };
const line = (ref: string, contract: string) => ({
  ...{ line: ref, on: '2026-05-04', family: 'bread' as const, valueCents: 2_500, labels: [], quality: 'none' as const },
  ...{ local: false, direct: false, flags: [], contract, lot: 'l1', supplier: 's1' },
});
const carriedTo = (contract: string) =>
  contractEvents.ShortfallDecided({
    ...{ lot: 'l1', decision: 'carriedOver', carriedTo: { contract, lot: 'l1' }, shortfallCentihours: 100 },
    ...{ reasons: 'Chantier réduit.', authority: 'executive', actReference: 'A-1' },
  });
const dropped = contractEvents.LotCancelled({ lot: 'l1', reason: 'Saisi deux fois.' });

describe('what names a contract from outside', () => {
  test('the purchases that count for something, in any quarter', async () => {
    const load = statesLoader({
      'supply-k1.2026q2': [
        supplyEvents.SuppliesDeclared({ ...quarter, lines: ['a', 'b', 'c'].map((ref) => line(ref, 'p1')) }),
        supplyEvents.SuppliesDeclared({ ...quarter, lines: [line('d', 'p2')] }),
        supplyEvents.SuppliesWithdrawn({ ...quarter, lines: ['b'], reason: 'entryError' }),
        supplyEvents.SuppliesValidated({ ...quarter, lines: ['c'], confirmed: [] }),
        supplyEvents.SuppliesCorrected({
          ...quarter,
          lines: [{ line: 'e', corrects: 'c', deltaCents: -2_500, reason: 'entryError' }],
        }),
      ],
    });
    expect(await namedElsewhereResolver.resolve(load, 'p1')).toEqual({ supplyLines: 1, carriedFrom: [] });
    expect(await namedElsewhereResolver.resolve(load, 'p2')).toEqual({ supplyLines: 1, carriedFrom: [] });
    expect(await namedElsewhereResolver.resolve(load, 'p3')).toEqual({ supplyLines: 0, carriedFrom: [] });
  });

  test('the lots of other contracts whose missing hours are carried over to it, as decided last', async () => {
    const load = statesLoader({
      'contract-p1': [...running],
      'contract-p2': [...running, carriedTo('p1')],
      'contract-p3': [...running, carriedTo('p1'), carriedTo('p2')],
    });
    expect(await namedElsewhereResolver.resolve(load, 'p1')).toMatchObject({
      carriedFrom: [{ contract: 'p2', lot: 'l1' }],
    });
  });
});

test('a contract to which hours are carried says which of its lots still run or are still to start', async () => {
  const load = statesLoader({
    'contract-p1': [...running],
    'contract-p2': [...running, contractEvents.LotCompleted({ lot: 'l1', shortfallCentihours: 0 })],
    'contract-p3': [...running, dropped, contractEvents.RunningContractWithdrawn({ reason: 'Saisi deux fois.' })],
    'contract-p4': [running[0], contractEvents.ContractAbandoned({ reason: 'Besoin disparu.' })].flatMap((event) =>
      event ? [event] : [],
    ),
  });
  expect(await otherContractResolver.resolve(load, 'p1')).toEqual({ buyer: 'illu', lots: ['l1'] });
  for (const ended of ['p2', 'p3', 'p4'])
    expect(await otherContractResolver.resolve(load, ended)).toEqual({ buyer: 'illu', lots: [], over: ['l1'] });
});
