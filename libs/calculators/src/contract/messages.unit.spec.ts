import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { run } from '../testing/run.js';
import { SIZING, DUTY, PROGRESS, FIXED, PENALTY, LINE, SUPPLIES, MAX } from '../testing/sound-inputs.js';

describe('The sentences of the refusals', () => {
  const messageOf = (name: CalculatorName, json: object | string) => {
    const outcome = run(name, json);
    return 'refusal' in outcome ? outcome.refusal.message.replaceAll(/[\u00a0\u202f]/g, ' ') : '';
  };
  it.each<[CalculatorName, object | string, string]>([
    ['sizing', '[]', 'L’entrée doit être un objet JSON.'],
    ['sizing', {}, '« amountCents » est obligatoire.'],
    ['sizing', { ...SIZING, amountCents: 'x' }, '« amountCents » doit être un nombre entier.'],
    [
      'sizing',
      { ...SIZING, amountCents: 0.5 },
      '« amountCents » doit être un nombre entier compris entre −(2^53 − 1) et 2^53 − 1.',
    ],
    ['sizing', { ...SIZING, amountCents: 0 }, '« amountCents » doit être au moins 1.'],
    ['sizing', { ...SIZING, labourShareBp: 0 }, '« labourShareBp » doit être compris entre 1 et 10 000.'],
    ['sizing', { ...SIZING, more: 1 }, '« more » n’existe pas pour ce calcul.'],
    [
      'duty',
      { ...DUTY, category: 'x' },
      '« category » doit être une valeur parmi « suppliesServices », « works », « concession », « utilitiesSuppliesServices ».',
    ],
    ['duty', { ...DUTY, category: 1 }, '« category » doit être une chaîne de caractères.'],
    ['duty', { ...DUTY, launchOn: 'x' }, '« launchOn » doit être une date existante AAAA-MM-JJ, de 1990 à 2099.'],
    [
      'duty',
      { ...DUTY, launchOn: '2028-01-01' },
      'Aucun seuil n’est connu à cette date : la table va du 1er janvier 2014 au 31 décembre 2027 et n’est jamais extrapolée.',
    ],
    ['deadline', { kind: 'statement', from: 'x' }, '« from » doit être un mois AAAA-MM, de 1990 à 2099.'],
    ['period', { from: '2026-01-01' }, 'Il faut exactement un champ parmi « days », « months », « workingDays ».'],
    ['ledger', { clause: FIXED, entries: 1 }, '« entries » doit être une liste.'],
    ['suppress', { cells: 1 }, '« cells » doit être une liste.'],
    ['suppress', { cells: [[1], []] }, '« cells.1 » doit compter autant de cases que la première ligne.'],
    ['supplies', { ...SUPPLIES, lines: [{ ...LINE, local: 1 }] }, '« lines.0.local » doit être « true » ou « false ».'],
    [
      'penalty',
      { ...PENALTY, strategy: { kind: 'ceilingMultiple', k: 'x', ceilingCents: 1 } },
      '« strategy.k » doit s’écrire « 4 » ou « 0.25 » : six chiffres au plus, puis un point et quatre décimales au plus.',
    ],
    [
      'penalty',
      { ...PENALTY, strategy: { kind: 'ceilingMultiple', k: '0', ceilingCents: 1 } },
      '« strategy.k » doit être supérieur à 0.',
    ],
    ['progress', { ...PROGRESS, endsOn: '2025-01-01' }, '« endsOn » ne peut pas précéder le premier jour.'],
    [
      'penalty',
      `{"shortfallCentihours":${MAX},"strategy":{"kind":"perHour","cents":101}}`,
      'Le résultat dépasse le plus grand nombre entier exact (2^53 − 1).',
    ],
  ])('%s %j: %s', (name, json, message) => {
    expect(messageOf(name, json)).toBe(message);
  });
});
