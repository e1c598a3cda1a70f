import { describe, expect, it } from '@jest/globals';
import type { CalculatorName } from '../calculator.js';
import { run } from '../testing/run.js';

/** Ids of the rules an answer rests on that nobody has verified. */
function doubted(name: CalculatorName, input: object): readonly string[] {
  const answer = run(name, input);
  if (!('rules' in answer)) throw new Error(`${name} refused`);
  return answer.rules.filter((rule) => !rule.verified).map((rule) => rule.id);
}

const hourClause = { labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };

describe('A doubt of the rule book reaches whoever asks', () => {
  it.each<[string, CalculatorName, object, readonly string[]]>([
    ['no doubt on a sizing', 'sizing', { ...hourClause, amountCents: 100_000_000 }, []],
    [
      'a concession above the threshold: its article, and that the environment bears on concessions',
      'duty',
      { category: 'concession', groupValueCents: 540_400_000, launchOn: '2026-08-21' },
      ['duty.social.concession', 'duty.environmental.concession'],
    ],
    [
      'the first row of thresholds: when it began',
      'duty',
      { category: 'works', groupValueCents: 1, launchOn: '2014-01-01' },
      ['threshold.works'],
    ],
    [
      'bases of 2016 to 2019 whose article numbers were not read',
      'legal-bases',
      { on: '2016-04-01', clauseKind: 'reservedLot' },
      ['legalBasis.ORD-36', 'legalBasis.ORD-37'],
    ],
    [
      'every period: that the two working days of art. 3(5) are not asked for',
      'period',
      { from: '2026-01-01', days: 1 },
      ['period.minimumTwoWorkingDays'],
    ],
    [
      'so does every delay that is a period',
      'deadline',
      { kind: 'publication', from: '2026-01-01' },
      ['period.minimumTwoWorkingDays'],
    ],
    ['a day of the month is not a period', 'deadline', { kind: 'statement', from: '2026-01' }, []],
    ['the 24 months of eligibility', 'deadline', { kind: 'eligibilityEnd', from: '2026-01-01' }, ['delay.eligibility']],
    [
      'a flat penalty per hour',
      'penalty',
      { shortfallCentihours: 1, strategy: { kind: 'perHour', cents: 1 } },
      ['penalty.perHour'],
    ],
    ['the smallest cell published', 'suppress', { cells: [[1]] }, ['suppression.smallCell']],
    ['no doubt on EGalim in metropolitan France', 'supplies', { year: 2026, canteen: 'public', lines: [] }, []],
  ])('%s', (_title, name, input, ids) => {
    expect(doubted(name, input)).toEqual(ids);
  });

  it('an answer in French says what the doubt is', () => {
    const { explanation } = run('period', { from: '2026-01-01', days: 1 }, true) as { explanation: string };
    expect(explanation).toContain('la non-application de l’art. 3(5) n’est pas vérifiée');
  });
});
