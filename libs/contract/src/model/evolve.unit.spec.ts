import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson, fold, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import fc from 'fast-check';
import { contractEvents } from '../events/catalogue.js';
import { consultation, decided, noticeSent, planned, proposed, reported, running, tender } from '../testing/stories.js';
import { contract } from './contract.js';
import { existing, isNotified, lotOf } from './contract-state.js';

const samples = Object.values(contractEvents).map(({ type, version }): NewEvent => {
  const file = new URL(`../events/samples/${type}.v${version}.json`, import.meta.url);
  return { type, schemaVersion: version, data: JSON.parse(readFileSync(file, 'utf8')) as unknown };
});
const stateAfter = (...events: readonly NewEvent[]) => fold(contract, recorded('contract-k1', events, '2014-01-06'));

describe('the state of a contract', () => {
  test('exists after any sequence of its events, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...samples, planned()), { maxLength: 25 }), (events) => {
        const state = stateAfter(...events);
        expect(state).toEqual(stateAfter(...events));
        expect(existing(state) === undefined).toBe(!events.some(({ type }) => type === 'ContractPlanned'));
      }),
    );
  });

  test('moves with every kind of event, in one stage or another', () => {
    const ended = [...running, contractEvents.ExecutionCompleted({}, '2013-07-01')];
    const evaluated = [...ended, contractEvents.ContractEvaluated({ evaluationClosedOn: '2013-09-09' }, '2013-09-10')];
    const claimed = [...running, reported, noticeSent, proposed];
    const decidedOn = [...claimed, decided('applied', 500_000)];
    const lives = [[], tender, consultation, running, claimed, decidedOn, ended, evaluated];
    const unmoved = samples.filter((sample) =>
      lives.every((life) => canonicalJson(stateAfter(...life, sample)) === canonicalJson(stateAfter(...life))),
    );
    expect(unmoved.map(({ type }) => type)).toEqual([]);
  });

  test('is left as it was by an event that no contract knows', () => {
    const [foreign] = recorded('contract-k1', [{ type: 'FromAnotherWorld', schemaVersion: 1, data: {} }], '2014-01-06');
    const state = stateAfter(...running);
    expect(foreign && contract.evolve(state, foreign)).toBe(state);
  });

  test('finds its lots, and knows whether it was notified', () => {
    expect(lotOf(stateAfter(...running), 'l2')).toMatchObject({ lot: 'l2', state: 'inExecution' });
    expect(lotOf(stateAfter(...running), 'l9')).toBeUndefined();
    expect(lotOf(stateAfter(), 'l1')).toBeUndefined();
    expect([stateAfter(...tender), stateAfter(...running)].map(isNotified)).toEqual([false, true]);
  });
});
