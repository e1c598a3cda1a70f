import { expect, test } from '@jest/globals';
import { buyerEvents } from '@clausier/directory';
import { recorded } from '@clausier/testing';
import { answerAgain, done, fingerprintOf } from './answer.js';

const granted = buyerEvents.RoleGranted({ grant: 'g1', actor: 'a1', role: 'guest' });
const [event] = recorded('buyer-illu', [granted], '2026-01-01');
if (!event) throw new Error('nothing recorded');
const basis = { ...event.basis, streams: [{ stream: 'canteen-k1', revision: 4 }] };
const record = { commandId: 'c1', fingerprint: 'f1', position: '1', events: [{ ...event, basis }] };

test('a command that wrote to other streams only leaves its own where the decision saw it', () => {
  expect(done('c1', 'buyer-illu', record, false)).toMatchObject({ kind: 'done', revision: 0 });
  expect(done('c1', 'canteen-k1', record, false)).toMatchObject({ kind: 'done', revision: 4 });
  expect(done('c1', 'canteen-k2', record, false)).toMatchObject({ kind: 'done', revision: -1 });
});

test('the answer is given again to the same content only', () => {
  expect(answerAgain(record, 'f1', 'buyer-illu')).toMatchObject({ kind: 'done', commandId: 'c1', replayed: true });
  expect(answerAgain(record, 'f2', 'buyer-illu')).toEqual({ kind: 'keyReused' });
});

test('one content has one fingerprint, in whatever order its members come', () => {
  expect(fingerprintOf({ a: 1, b: { c: true, d: 'x' } })).toBe(fingerprintOf({ b: { d: 'x', c: true }, a: 1 }));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: 2 }));
  expect(fingerprintOf({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});
