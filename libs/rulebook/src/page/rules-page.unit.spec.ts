import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rulesPage } from './rules-page.js';
import { valueInFrench } from './value-in-french.js';

const text = (value: string) => value.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('docs/regles.md', () => {
  it('is the page the rule book gives (otherwise: node tools/generate-regles.mjs)', () => {
    const page = readFileSync(new URL('../../../../docs/regles.md', import.meta.url), 'utf8');
    expect(page).toBe(rulesPage());
  });

  it('shows value, dates, source and doubt of an entry, and leaves open dates empty', () => {
    const page = rulesPage([
      {
        title: 'Essai',
        entries: [
          {
            id: 'trial.a',
            label: 'Une limite | deux',
            value: 21_600_000,
            unit: 'cents',
            nature: 'law',
            validFrom: '2026-01-01',
            validUntil: '2027-12-31',
            source: 'Texte',
            verified: false,
            doubt: 'À vérifier.',
          },
          {
            id: 'trial.b',
            label: 'Un usage',
            value: 1,
            unit: 'days',
            nature: 'policy',
            validFrom: '1990-01-01',
            validUntil: null,
            source: 'Maison',
            verified: true,
          },
        ],
      },
    ]);
    expect(text(page).split('\n').slice(-8)).toEqual([
      '## Essai',
      '',
      '<!-- prettier-ignore -->',
      '| Identifiant | Règle | Valeur | Du | Au | Nature | Source | Doute |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| `trial.a` | Une limite ∣ deux | 216 000 € | 2026-01-01 | 2027-12-31 | loi | Texte | À vérifier. |',
      '| `trial.b` | Un usage | 1 jour |  |  | usage | Maison |  |',
      '',
    ]);
  });
});

describe('A value in French', () => {
  it.each([
    [{ value: 21_600_000, unit: 'cents' }, '216 000 €'],
    [{ value: 500, unit: 'basisPoints' }, '5 %'],
    [{ value: 5_000, unit: 'centihours' }, '50 h'],
    [{ value: 1_600, unit: 'hours' }, '1 600 h'],
    [{ value: 28, unit: 'days' }, '28 jours'],
    [{ value: 10, unit: 'workingDays' }, '10 jours ouvrés'],
    [{ value: 1, unit: 'workingDays' }, '1 jour ouvré'],
    [{ value: 24, unit: 'months' }, '24 mois'],
    [{ value: 1, unit: 'years' }, '1 an'],
    [{ value: 4, unit: 'persons' }, '4 personnes'],
    [{ value: 1, unit: 'persons' }, '1 personne'],
    [{ value: 1, unit: 'characters' }, '1 caractère'],
    [{ value: 30, unit: 'characters' }, '30 caractères'],
    [{ value: 10, unit: 'dayOfMonth' }, 'le 10 du mois suivant'],
    [{ value: [-2, 0, 1], unit: 'easterOffsets' }, 'Pâques − 2, Pâques + 0, Pâques + 1'],
    [{ value: 50, unit: 'count' }, '50'],
    [{ value: true, unit: 'switch' }, 'oui'],
    [{ value: false, unit: 'switch' }, 'non'],
    [{ value: '08:00', unit: 'localTime' }, '08:00'],
    [{ value: { low: 3_000, high: 4_000, other: 100 }, unit: 'cents' }, 'de 30 € ; à 40 € ; other 1 €'],
    [{ value: { article: 'A', successors: [], kinds: ['x', 'y'] }, unit: 'legalBasis' }, 'article A ; pour x, y'],
    [
      { value: { proofMonths: 0, sensitivity: 'none' }, unit: 'criterion' },
      'âge maximal de la preuve sa propre validité ; donnée ordinaire',
    ],
    [
      { value: { proofMonths: 3, sensitivity: 'rare' }, unit: 'criterion' },
      'âge maximal de la preuve 3 mois ; donnée rare',
    ],
    [{ value: { perHourCents: 6_000, capBp: 100 }, unit: 'penalty' }, 'montant par heure 60 € ; plafonnée à 1 %'],
    [{ value: { ceilingMultiple: '2.5' }, unit: 'penalty' }, 'multiple du plafond horaire 2,5'],
  ] as const)('%j reads « %s »', (entry, french) => {
    expect(text(valueInFrench(entry))).toBe(french);
  });
});
