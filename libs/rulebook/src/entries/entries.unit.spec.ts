import { describe, expect, it } from '@jest/globals';
import { overlap } from '../book/overlay.js';
import { ruleEntrySchema, type RuleEntry } from '../book/entry.js';
import { valueFault } from '../book/value-shape.js';
import { ruleBook } from '../book/rule-book.js';
import { allEntries } from './index.js';

const series = Map.groupBy(allEntries as readonly RuleEntry[], (entry) => entry.id);
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Pairs of entries of one id that hold on a same day. */
function overlaps(entries: readonly RuleEntry[]): readonly string[] {
  return entries.flatMap((a, i) =>
    entries
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.validFrom} ${b.validFrom}`),
  );
}

/** Days after which a series stops, although it begins again later. */
function gaps(entries: readonly RuleEntry[]): readonly string[] {
  return entries.slice(1).flatMap((entry, i) => {
    const end = entries[i]?.validUntil;
    return end && dayAfter(end) === entry.validFrom ? [] : [`${entry.id} ${end ?? 'open'}`];
  });
}

describe('The common rule book', () => {
  it('every entry has the shape of one', () => {
    expect(allEntries.flatMap((entry) => ruleEntrySchema.safeParse(entry).error?.issues ?? [])).toEqual([]);
  });

  it('every value suits its unit, and the first of its rule', () => {
    const faulty = allEntries.map((entry) => [entry.id, valueFault(entry, series.get(entry.id)?.[0]?.value)]);
    expect(faulty.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });

  it('no two entries of one rule hold on the same day', () => {
    expect([...series.values()].flatMap(overlaps)).toEqual([]);
  });

  it('no rule stops and begins again later: entries of one rule follow each other day by day', () => {
    expect([...series.values()].flatMap(gaps)).toEqual([]);
  });

  it('the tests of overlaps and gaps find planted ones', () => {
    const [a, b] = series.get('threshold.works') ?? [];
    if (!a || !b) throw new Error('no threshold');
    expect(overlaps([a, { ...b, validFrom: '2015-12-31' }])).toEqual(['2014-01-01 2015-12-31']);
    expect(gaps([a, { ...b, validFrom: '2016-01-02' }])).toEqual(['threshold.works 2015-12-31']);
  });

  it('entries of one rule count in one unit and are of one nature', () => {
    for (const entries of series.values()) {
      expect(new Set(entries.map((entry) => `${entry.unit} ${entry.nature}`)).size).toBe(1);
    }
  });

  it('a doubt and `verified: false` go together', () => {
    expect(allEntries.filter((entry) => entry.verified === 'doubt' in entry)).toEqual([]);
  });

  it.each([
    'duty.social.concession',
    'duty.environmental.concession',
    'duty.publication',
    'duty.satisfyingKindsUnverified',
    'duty.satisfyingKindsWithReason',
    'legalBasis.ORD-36',
    'legalBasis.ORD-37',
    'legalBasis.DEC-28',
    'legalBasis.CCP-L3114-2-1',
    'awardCriterion.directSupply',
    'delay.eligibility',
    'exit.milestones',
    'period.minimumTwoWorkingDays',
    'suppression.sensitiveCell',
    'food.collegeOwnBuyer',
    'legalText.executionConditions',
    'tender.placeProfiles',
    'eligibility.iaeUntilApprovalEnd',
    'eligibility.geiqCriteria',
    'penalty.typical.perHour',
    'statement.otherFrequencies',
    'retention.esf',
  ])('%s rests on general knowledge and says so', (id) => {
    expect(series.get(id)?.every((entry) => !entry.verified)).toBe(true);
  });

  it.each([
    ['threshold.centralSuppliesServices', '2026-01-01', 14_000_000],
    ['noProcedure.works', '2026-01-01', 10_000_000],
    ['noProcedure.suppliesServices', '2026-03-31', 4_000_000],
    ['noProcedure.suppliesServices', '2026-04-01', 6_000_000],
    ['spaser.threshold', '2022-12-31', 10_000_000_000],
    ['spaser.threshold', '2023-01-01', 5_000_000_000],
    ['legalText.awardCriteria', '2016-04-01', 'Ord. 2015-899 art. 52, décret 2016-360 art. 62'],
    ['penalty.typical.multiple', '2026-01-01', 4],
    ['statement.frequency', '2026-01-01', 'monthly'],
    ['clauseBearing.floor', '2026-01-01', 4_000_000],
    ['progress.alertsPerQuarter', '2026-01-01', 1],
  ] as const)('%s on %s: %s', (id, on, value) => {
    expect(ruleBook.at(on).value(id)).toBe(value);
  });

  it('the start of the first threshold row is doubted, the later rows are not', () => {
    expect(series.get('threshold.works')?.map((entry) => entry.verified)).toEqual([false, ...Array(6).fill(true)]);
  });

  it('delays hold over all the years known', () => {
    for (const entry of allEntries.filter(({ id }) => id.startsWith('delay.'))) {
      expect([entry.id, entry.validFrom, entry.validUntil]).toEqual([entry.id, '1990-01-01', null]);
    }
  });
});
