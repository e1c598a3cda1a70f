import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { explained, run } from '../testing/run.js';

const r1 = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
const lot = { dueCentihours: 100_000, startsOn: '2026-01-01', endsOn: '2026-12-31', on: '2026-06-01' };
const entry = (kind: string, centihours: number) => ({ kind, centihours });
const line = { family: 'meat', valueCents: 1_000, labels: ['igp'], local: true, direct: false };

describe('An answer says itself in French', () => {
  it.each<[CalculatorName, object, string]>([
    ['sizing', r1, '1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à 833 h.'],
    [
      'sizing',
      { ...r1, rounding: 'upToHour' },
      '1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à l’heure supérieure, 834 h.',
    ],
    [
      'sizing',
      { ...r1, rounding: 'halfUpToHundredth' },
      '1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi au centième, 833,33 h.',
    ],
    [
      'sizing',
      { amountCents: 83_349_999, labourShareBp: 10_000, effortRateBp: 10_000, hourlyCostCents: 100_000 },
      '833 499,99 € × 100 % × 100 % ÷ 1 000 € = 833,49999 h, arrondi à 833 h.',
    ],
    [
      'sizing',
      { ...r1, amountCents: 100_000_100, hourlyCostCents: 2_500, rounding: 'upToHour' },
      '1 000 001 € × 50 % × 5 % ÷ 25 € = 1 000,001 h, arrondi à l’heure supérieure, 1 001 h.',
    ],
    [
      'sizing',
      { amountCents: 1, labourShareBp: 1, effortRateBp: 1, hourlyCostCents: 1, rounding: 'upToHour' },
      '0,01 € × 0,01 % × 0,01 % ÷ 0,01 € = 0,00000001 h, arrondi à l’heure supérieure, 1 h.',
    ],
    ['sizing', { ...r1, hourlyCostCents: 2_500 }, '1 000 000 € × 50 % × 5 % ÷ 25 € = 1 000 h, sans arrondi.'],
    [
      'duty',
      { category: 'suppliesServices', groupValueCents: 21_600_000, launchOn: '2026-08-21' },
      '216 000 € ≥ 216 000 €, seuil des fournitures et services au 21 août 2026 : obligation sociale (L2112-2-1), obligation environnementale.',
    ],
    [
      'duty',
      { category: 'works', groupValueCents: 1, launchOn: '2014-01-01' },
      '0,01 € < 5 186 000 €, seuil des travaux au 1er janvier 2014 : pas d’obligation sociale, pas d’obligation environnementale.',
    ],
    [
      'opportunity',
      { technicity: 'favourable', duration: 'favourable', amount: 'neutral', location: 'neutral' },
      '2 réponses favorables, 2 neutres, 0 défavorable : avis « insérer une clause ».',
    ],
    [
      'opportunity',
      { technicity: 'favourable', duration: 'neutral', amount: 'unfavourable', location: 'unfavourable' },
      '1 réponse favorable, 1 neutre, 2 défavorables : avis « ne pas insérer de clause ».',
    ],
    [
      'opportunity',
      { technicity: 'favourable', duration: 'neutral', amount: 'neutral', location: 'neutral' },
      '1 réponse favorable, 3 neutres, 0 défavorable : avis « à discuter ».',
    ],
    [
      'legal-bases',
      { on: '2016-03-31', clauseKind: 'reservedLot' },
      'En vigueur le 31 mars 2016 : CMP art. 15 (du 1er septembre 2006 au 31 mars 2016).',
    ],
    [
      'legal-bases',
      { on: '2026-01-01', clauseKind: 'awardCriterion' },
      'En vigueur le 1er janvier 2026 : CCP R2152-7 (depuis le 1er avril 2019).',
    ],
    ['legal-bases', { on: '2006-01-01' }, 'Aucun fondement en vigueur le 1er janvier 2006.'],
    [
      'period',
      { from: '2025-12-31', months: 2 },
      '2 mois après le 31 décembre 2025, ce jour exclu (calendrier FR) : fin le 28 février 2026, jour non ouvré, reportée au 2 mars 2026 ; échéance à 2026-03-02T23:00:00Z (Europe/Paris).',
    ],
    [
      'period',
      { from: '2026-11-23', days: 1, calendar: 'FR-RE' },
      '1 jour après le 23 novembre 2026, ce jour exclu (calendrier FR-RE) : fin le 24 novembre 2026 ; échéance à 2026-11-24T20:00:00Z (Indian/Reunion).',
    ],
    [
      'period',
      { from: '2026-04-30', workingDays: 10, zone: 'Europe/Paris' },
      '10 jours ouvrés après le 30 avril 2026, ce jour exclu (calendrier FR) : fin le 19 mai 2026 ; échéance à 2026-05-19T22:00:00Z (Europe/Paris).',
    ],
    [
      'deadline',
      { kind: 'statement', from: '2026-04' },
      'Relevé d’heures, avril 2026 (calendrier FR) : échéance le 11 mai 2026, soit 2026-05-11T22:00:00Z (Europe/Paris) ; rappel à 2026-05-08T06:00:00Z, rappel à 2026-05-12T06:00:00Z, proposition de mise en demeure à 2026-05-26T06:00:00Z.',
    ],
    [
      'deadline',
      { kind: 'eligibilityEnd', from: '2024-02-29', zone: 'Indian/Mayotte' },
      'Fin d’éligibilité, depuis le 29 février 2024 (calendrier FR) : échéance le 27 février 2026, soit 2026-02-27T21:00:00Z (Indian/Mayotte) ; alerte à 2025-12-29T05:00:00Z.',
    ],
    [
      'ledger',
      {
        clause: { strategy: 'fixed', agreedCentihours: 10_000 },
        entries: [entry('validated', 4_000), entry('creditIn', 500), entry('creditOut', 250)],
      },
      'Dues : 100 h convenues. 40 h validées + 5 h reçues − 2,5 h cédées − 100 h dues = −57,5 h, soit 57,5 h manquantes.',
    ],
    [
      'ledger',
      { clause: { strategy: 'formula', ...r1 }, entries: [entry('validated', 83_400)] },
      'Dues : 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h, arrondi à 833 h. 834 h validées + 0 h reçues − 0 h cédées − 833 h dues = 1 h, soit 1 h en excédent.',
    ],
    [
      'ledger',
      { clause: { strategy: 'share', labourCentihours: 100_000, shareBp: 333 }, entries: [entry('validated', 3_330)] },
      'Dues : 1 000 h × 3,33 % = 33,3 h, au centième le plus proche. 33,3 h validées + 0 h reçues − 0 h cédées − 33,3 h dues = 0 h.',
    ],
    [
      'ledger',
      { clause: { strategy: 'accrual', invoicedCents: 1_000_000, stepCents: 200_000 }, entries: [] },
      'Dues : 10 000 € ÷ 2 000 € = 5 h, au centième le plus proche. 0 h validées + 0 h reçues − 0 h cédées − 5 h dues = −5 h, soit 5 h manquantes.',
    ],
    [
      'progress',
      { ...lot, validatedCentihours: 15_000 },
      '1 000 h × 152 ÷ 365 jours = 416,44 h attendues, au centième le plus proche ; 150 h validées. Alerte : plus de 25 % de la durée et moins de 70 % des heures attendues.',
    ],
    [
      'progress',
      { ...lot, validatedCentihours: 41_000 },
      '1 000 h × 152 ÷ 365 jours = 416,44 h attendues, au centième le plus proche ; 410 h validées. Pas d’alerte (il faudrait plus de 25 % de la durée et moins de 70 % des heures attendues).',
    ],
    [
      'penalty',
      { shortfallCentihours: 12_050, strategy: { kind: 'perHour', cents: 6_000 } },
      '120,5 h × 60 € = 7 230 €, au centime le plus proche.',
    ],
    [
      'penalty',
      {
        shortfallCentihours: 12_050,
        strategy: { kind: 'perHour', cents: 6_000 },
        cap: { bp: 100, lotAmountCents: 50_000_000 },
      },
      '120,5 h × 60 € = 7 230 €, au centime le plus proche ; plafonné à 1 % de 500 000 € = 5 000 €, au centime inférieur.',
    ],
    [
      'penalty',
      {
        shortfallCentihours: 100,
        strategy: { kind: 'ceilingMultiple', k: '0.25', ceilingCents: 2_950 },
        cap: { bp: 10_000, lotAmountCents: 50_000_000 },
      },
      '1 h × 0,25 × 29,50 € = 7,38 €, au centime le plus proche ; plafond de 100 % de 500 000 € non atteint.',
    ],
    [
      'supplies',
      { year: 2023, canteen: 'public', lines: [line] },
      'Total 2023 : 10 €. Qualité et durable : 10 € ÷ 10 € = 100,0 %, arrondi à 0,1 %, objectif atteint (limite 50 %). Bio : 0 € ÷ 10 € = 0,0 %, arrondi à 0,1 %, objectif non atteint (limite 20 %). Viandes et poissons : 10 € ÷ 10 € = 100,0 %, arrondi à 0,1 %, aucune obligation cette année-là. Local hors bio (information) : 10 € ÷ 10 € = 100,0 %, arrondi à 0,1 %.',
    ],
    [
      'supplies',
      { year: 2024, canteen: 'private', territory: 'mayotte', lines: [] },
      'Total 2024 : 0 €. Qualité et durable : aucun achat, aucune donnée (limite 5 %). Bio : aucun achat, aucune donnée (limite 2 %). Viandes et poissons : aucun achat, aucune donnée (limite 60 %). Local hors bio (information) : aucun achat.',
    ],
    [
      'suppress',
      {
        cells: [
          [1, 5],
          [6, 9],
        ],
      },
      '1 case de 1 à 4 personnes masquée, 3 autres cases masquées pour qu’aucune ne se déduise des totaux de ligne et de colonne.',
    ],
    [
      'suppress',
      { cells: [[0]] },
      '0 case de 1 à 4 personnes masquée, 0 autre case masquée pour qu’aucune ne se déduise des totaux de ligne et de colonne.',
    ],
  ])('%s %j', (name, input, sentence) => {
    expect(explained(name, input).startsWith(sentence)).toBe(true);
    expect(explained(name, input).slice(0, sentence.length)).toBe(sentence);
  });

  it('names the entries used, with source and doubt', () => {
    expect(explained('sizing', r1)).toMatch(
      /833 h\. Règles : sizing\.formula, version 1990-01-01 \(source : mefsud77\.fr .*\) ; sizing\.rounding, version 1990-01-01 \(source : Règle maison\)\.$/,
    );
    expect(explained('penalty', { shortfallCentihours: 1, strategy: { kind: 'perHour', cents: 1 } })).toMatch(
      /Règle : penalty\.perHour, version 1990-01-01 \(source : .* ; non vérifié : la fourchette de 30 à 80 € par heure n’est pas vérifiée\)\.$|Règle : penalty\.perHour, .* non vérifié : la fourchette de 30 à 80 € n’est pas vérifiée\)\.$/,
    );
  });

  it('says nothing of rules when none was used', () => {
    expect(explained('legal-bases', { on: '2006-01-01' })).toBe('Aucun fondement en vigueur le 1er janvier 2006.');
  });

  it('keeps numbers and units on one line: narrow spaces between thousands, fixed spaces before units and signs', () => {
    const { explanation } = run('sizing', r1, true) as { explanation: string };
    expect(
      explanation.startsWith(
        '1\u202f000\u202f000\u00a0€ × 50\u00a0% × 5\u00a0% ÷ 30\u00a0€ = 833,33\u00a0h, arrondi à 833\u00a0h. Règles\u00a0: ',
      ),
    ).toBe(true);
    expect(explanation).not.toMatch(/ [:;?!»€%]|« /);
  });

  it('is an option beside the input: without it the answer has no such member', () => {
    expect(run('sizing', r1)).not.toHaveProperty('explanation');
    expect(run('sizing', { ...r1, amountCents: 0 }, true)).toEqual(run('sizing', { ...r1, amountCents: 0 }));
  });
});
