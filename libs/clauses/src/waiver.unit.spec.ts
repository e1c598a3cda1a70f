import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '@clausier/rulebook';
import { waiverFault } from './waiver.js';

const rules = ruleBook.at('2026-09-01');
const works = { category: 'works', durationMonths: 5 } as const;
const reasons = 'Aucun lien suffisant avec l’objet du marché.';

describe('A waiver of the social duty (R2)', () => {
  it('names a ground of the law and gives reasons of at least 30 characters', () => {
    expect(waiverFault({ ground: 'noLinkWithObject', reasons }, works, rules)).toBeUndefined();
    expect(waiverFault({ ground: 'noLinkWithObject', reasons: 'é'.repeat(30) }, works, rules)).toBeUndefined();
    expect(waiverFault({ ground: 'noLinkWithObject', reasons: 'é'.repeat(29) }, works, rules)).toEqual({
      fault: 'reasonsTooShort',
      needed: 30,
      given: 29,
    });
  });

  it('has other grounds for a concession than for a contract', () => {
    const { fault, ...known } = waiverFault({ ground: 'tooDear', reasons }, works, rules) ?? {};
    expect([fault, known]).toEqual([
      'unknownGround',
      { grounds: ['immediateSolution', 'noLinkWithObject', 'restrictsCompetition', 'shortWorks'] },
    ]);
    const concession = { category: 'concession', durationMonths: 5 } as const;
    expect(waiverFault({ ground: 'shortWorks', reasons }, concession, rules)).toMatchObject({ fault: 'unknownGround' });
  });

  it('for short works only, of less than six months', () => {
    const short = { ground: 'shortWorks', reasons };
    expect(waiverFault(short, works, rules)).toBeUndefined();
    expect(waiverFault(short, { ...works, durationMonths: 6 }, rules)).toEqual({ fault: 'groundNotMet', months: 6 });
    expect(waiverFault(short, { ...works, category: 'suppliesServices' }, rules)).toMatchObject({
      fault: 'groundNotMet',
    });
  });

  it('does not exist before the duty does', () => {
    const before = ruleBook.at('2026-08-20');
    expect(waiverFault({ ground: 'shortWorks', reasons }, works, before)).toEqual({
      fault: 'unknownGround',
      grounds: [],
    });
  });
});
