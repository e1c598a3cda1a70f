import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, isWorkingDay } from '@clausier/calendar';
import { calculators, type CalculatorName } from '@clausier/calculators';

/** Records that buyers and canteens published, read where they lie: nothing of them is kept in this repository. */
const FOLDER = process.env.CLAUSIER_REFERENCE_DATA;
if (FOLDER === undefined)
  console.warn('CLAUSIER_REFERENCE_DATA names no folder: the rules are not put to published records.');
const onRecords = FOLDER === undefined ? describe.skip : describe;

interface PublishedContract {
  readonly codeCPV: string;
  readonly montant: number;
  readonly dateNotification: string;
}

interface DutyAnswer {
  readonly refusal?: { readonly code: string };
  readonly aboveThreshold: boolean;
  readonly thresholdCents: number;
  readonly socialDuty: boolean;
}

type Verdicts = Readonly<Record<'quality' | 'organic', string>>;

function ask<A>(name: CalculatorName, input: unknown): A {
  return calculators[name].run(input) as unknown as A;
}

/** The contracts of one buyer profile, July 2024 (DECP of the decrees of 22 December 2022). */
function contracts(): readonly PublishedContract[] {
  const folder = join(FOLDER ?? '', 'decp', '2024-e-marchespublics');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly marches: { readonly marche: readonly PublishedContract[] };
      };
      return file.marches.marche;
    });
}

/** Rows of a CSV by the names of its first line; fields may be quoted and hold commas. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const [names = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
  return rows.map((fields) => Object.fromEntries(names.map((name, i) => [name, fields[i] ?? ''])));
}

onRecords('published contracts', () => {
  it('each have a last day of publication: two months after the notification, or the next working day', () => {
    const published = contracts();
    expect(published.length).toBeGreaterThan(500);
    for (const { dateNotification: from } of published.filter(({ dateNotification }) => dateNotification >= '1990')) {
      const { dueOn } = ask<{ readonly dueOn: string }>('deadline', { kind: 'publication', from });
      expect(isWorkingDay(dueOn, 'FR')).toBe(true);
      // A week holds no stop longer than four days in this calendar: a Thursday or a Friday off, and the week-end.
      const twoMonths = addMonths(from, 2);
      expect(dueOn >= twoMonths && dueOn <= addDays(twoMonths, 4)).toBe(true);
    }
  });

  it('each pass or miss the threshold of their day, whatever it is; before 2014 none is known, and said so', () => {
    const outcomes = contracts().map(({ codeCPV, montant, dateNotification: launchOn }) => {
      const category = codeCPV.startsWith('45') ? 'works' : 'suppliesServices';
      const groupValueCents = Math.round(montant * 100);
      const answer = ask<DutyAnswer>('duty', { category, groupValueCents, launchOn });
      if (answer.refusal) return answer.refusal.code;
      expect(answer.aboveThreshold).toBe(groupValueCents >= answer.thresholdCents);
      expect(answer.socialDuty).toBe(false);
      return 'answered';
    });
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'NO_THRESHOLD_FOR_DATE']));
    const early = contracts().filter(({ dateNotification }) => dateNotification < '2014-01-01').length;
    expect(outcomes.filter((outcome) => outcome !== 'answered')).toHaveLength(early);
  });
});

onRecords('declared canteens', () => {
  it.each([2021, 2022, 2023])('of %i meet the duties of their kind and year, or not, as their shares say', (year) => {
    const declared = rowsOf(join(FOLDER ?? '', 'food', `ma-cantine-td-${year}-hauts-de-france.csv`));
    expect(declared.length).toBeGreaterThan(50);
    for (const row of declared) {
      const [organic, other] = [row.teledeclaration_ratio_bio, row.teledeclaration_ratio_egalim_hors_bio].map(
        tenThousandths,
      );
      if (organic === undefined || other === undefined || organic + other > 10_000) continue;
      const canteen = row.canteen_economic_model === 'public' ? 'public' : 'private';
      const line = (valueCents: number, labels: readonly string[]) => ({
        ...{ family: 'other', valueCents, labels, local: false, direct: false },
      });
      const lines = [line(organic, ['organic']), line(other, ['hve']), line(10_000 - organic - other, [])];
      const { verdicts } = ask<{ readonly verdicts: Verdicts }>('supplies', { year, canteen, lines });
      const held = (met: boolean) => (canteen === 'public' && year >= 2022 ? (met ? 'met' : 'notMet') : 'notInForce');
      expect([verdicts.quality, verdicts.organic]).toEqual([held(organic + other >= 5_000), held(organic >= 2_000)]);
    }
  });
});

/** A share with four decimals in ten-thousandths; nothing where none was declared. */
function tenThousandths(share: string | undefined): number | undefined {
  return share === undefined || share === '' ? undefined : Math.round(Number(share) * 10_000);
}
