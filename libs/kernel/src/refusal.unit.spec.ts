import { expect, test } from '@jest/globals';
import { refusalSentence, refuserOf } from './refusal.js';

const catalogue = {
  CAPPED: 'Le montant {amountCents} dépasse le plafond {ceilingCents} : {ways}.',
  CLOSED: 'Le dossier est clos.',
};
const refuse = refuserOf(catalogue);

test('a refusal is a value with its code, parameters and place', () => {
  expect(refuse('CLOSED')).toEqual({ outcome: 'refused', code: 'CLOSED', params: {} });
  expect(refuse('CAPPED', { amountCents: 3 }, 'lots.0.amountCents')).toEqual({
    outcome: 'refused',
    code: 'CAPPED',
    params: { amountCents: 3 },
    path: 'lots.0.amountCents',
  });
});

test('the sentence takes the parameters by name; lists are enumerated, what is missing stays visible', () => {
  const refusal = refuse('CAPPED', { amountCents: 3, ways: ['réduire', 'motiver'] });
  expect(refusalSentence(catalogue, refusal)).toBe(
    'Le montant 3 dépasse le plafond {ceilingCents} : réduire, motiver.',
  );
});

test('a parameter is text, never a pattern or a placeholder in its turn', () => {
  const refusal = refuse('CAPPED', { amountCents: '$&{ways}', ceilingCents: 0, ways: false });
  expect(refusalSentence(catalogue, refusal)).toBe('Le montant $&{ways} dépasse le plafond 0 : false.');
});

test('a code outside the catalogue is shown as it is', () => {
  expect(refusalSentence({}, refuse('CLOSED'))).toBe('CLOSED');
});
