import { describe, expect, it } from '@jest/globals';
import { CLAUSE_KINDS, type ClauseKind } from './clauses.js';
import { legalBasesFor, legalBasesOn, legalBasis, legalBasisFault } from './legal-bases.js';

/** The table of R4: letters are execution, social, supply, insertion, reserved, award. */
const KINDS: Readonly<Record<string, ClauseKind>> = {
  e: 'executionCondition',
  s: 'socialCondition',
  u: 'supplyCondition',
  i: 'insertionService',
  r: 'reservedLot',
  a: 'awardCriterion',
};
const [CMP, ORD, CCP] = [
  ['2006-09-01', '2016-03-31'],
  ['2016-04-01', '2019-03-31'],
  ['2019-04-01', null],
] as const;
const NEW = ['2026-08-21', null] as const;
const TABLE = [
  ['CCP-L2112-2', 'CCP L2112-2', CCP, 'esu', [], true],
  ['CCP-L2112-2-1', 'CCP L2112-2-1', NEW, 'es', [], true],
  ['CCP-L2113-12', 'CCP L2113-12', CCP, 'r', [], true],
  ['CCP-L2113-13', 'CCP L2113-13', CCP, 'r', [], true],
  ['CCP-L2113-13-1', 'CCP L2113-13-1', ['2022-10-20', null], 'r', [], true],
  ['CCP-L2113-15', 'CCP L2113-15', CCP, 'r', [], true],
  ['CCP-L3114-2', 'CCP L3114-2', CCP, 'es', [], true],
  ['CCP-L3114-2-1', 'CCP L3114-2-1', NEW, 'es', [], false],
  ['CCP-R2123-1', 'CCP R2123-1', CCP, 'i', [], true],
  ['CCP-R2152-7', 'CCP R2152-7', CCP, 'a', [], true],
  ['CMP-14', 'CMP art. 14', CMP, 'esu', ['ORD-38'], true],
  ['CMP-15', 'CMP art. 15', CMP, 'r', ['ORD-36'], true],
  ['CMP-30', 'CMP art. 30', CMP, 'i', ['DEC-28'], true],
  ['CMP-53', 'CMP art. 53', CMP, 'a', ['ORD-52'], true],
  ['DEC-28', 'Décret 2016-360 art. 28', ORD, 'i', ['CCP-R2123-1'], false],
  ['ORD-36', 'Ord. 2015-899 art. 36', ORD, 'r', ['CCP-L2113-12', 'CCP-L2113-13'], false],
  ['ORD-37', 'Ord. 2015-899 art. 37', ORD, 'r', ['CCP-L2113-15'], false],
  ['ORD-38', 'Ord. 2015-899 art. 38', ORD, 'esu', ['CCP-L2112-2'], true],
  ['ORD-52', 'Ord. 2015-899 art. 52', ORD, 'a', ['CCP-R2152-7'], true],
] as const;

const codes = (on: string, kind?: ClauseKind) => legalBasesOn(on, kind).map((basis) => basis.code);

describe('Legal bases (R4)', () => {
  it.each(TABLE)('%s', (...row) => {
    const [code, article, [validFrom, validUntil], kinds, successors, verified] = row;
    const basis = legalBasis(code);
    expect(basis).toMatchObject({ code, article, validFrom, validUntil, successors, verified });
    expect([...(basis?.kinds ?? [])].sort()).toEqual([...kinds].map((letter) => KINDS[letter]).sort());
    expect(basis?.rule).toMatchObject({ id: `legalBasis.${code}`, version: validFrom, verified });
  });

  it('an unknown code has no basis', () => {
    expect(legalBasis('CMP-99')).toBeUndefined();
    expect(legalBasis('constructor')).toBeUndefined();
  });

  it.each([
    '2006-08-31',
    '2006-09-01',
    '2016-03-31',
    '2016-04-01',
    '2019-03-31',
    '2019-04-01',
    '2022-10-19',
    '2022-10-20',
    '2026-08-20',
    '2026-08-21',
  ])('on %s: the rows of the table in force that day, in ASCII order, of any kind and of each', (on) => {
    const rows = TABLE.filter(([, , [from, until]]) => from <= on && (until === null || on <= until));
    expect(codes(on)).toEqual(rows.map(([code]) => code));
    for (const kind of CLAUSE_KINDS) {
      expect(codes(on, kind)).toEqual(
        rows.filter(([, , , kinds]) => [...kinds].some((letter) => KINDS[letter] === kind)).map(([code]) => code),
      );
    }
  });

  it('none before the code of 2006', () => {
    expect(codes('2006-08-31')).toEqual([]);
  });

  it('every successor is a basis that begins the day after', () => {
    for (const [code, , [, until], , successors] of TABLE) {
      for (const successor of successors) {
        const next = legalBasis(successor);
        expect([code, Date.parse(next?.validFrom ?? '') - Date.parse(until ?? '')]).toEqual([code, 86_400_000]);
      }
    }
  });
});

describe('A clause on its basis', () => {
  const works = { category: 'works', family: 'insertion' } as const;
  const concession = { ...works, category: 'concession' } as const;
  const food = { category: 'suppliesServices', family: 'food' } as const;

  it.each([
    ['CMP-99', 'executionCondition', works, '2012-01-02', 'unknown'],
    ['CMP-14', 'executionCondition', works, '2016-04-01', 'notInForce'],
    ['CMP-14', 'awardCriterion', works, '2012-01-02', 'notForKind'],
    ['CMP-14', 'executionCondition', works, '2016-03-31', undefined],
    ['CCP-L3114-2', 'executionCondition', works, '2024-01-02', 'notForProcedure'],
    ['CCP-L3114-2-1', 'executionCondition', works, '2026-09-01', 'notForProcedure'],
    ['CCP-L3114-2-1', 'executionCondition', concession, '2026-09-01', undefined],
    ['CCP-L2112-2', 'executionCondition', concession, '2024-01-02', 'notForProcedure'],
    ['CMP-53', 'awardCriterion', food, '2011-08-26', 'directSupplyTooEarly'],
    ['CMP-53', 'awardCriterion', food, '2011-08-27', undefined],
    ['CMP-53', 'awardCriterion', works, '2010-01-04', undefined],
    ['CMP-14', 'supplyCondition', food, '2010-01-04', undefined],
  ] as const)('%s for %s in %j launched on %s: %s', (code, kind, purchase, on, fault) => {
    expect(legalBasisFault({ kind, legalBasis: code }, purchase, on)).toBe(fault);
    const possible = legalBasesFor(kind, purchase, on).map((basis) => basis.code);
    expect(possible.includes(code)).toBe(fault === undefined);
  });
});
