import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import {
  PROGRAMME,
  answered,
  declared,
  declaredUnderDuty,
  duty,
  hours,
  noDuty,
  valueFacts,
} from '../testing/programme.js';
import { decideLot } from './decide-lot.js';

const at = { purchase: 'rd940', lot: 'l1' };
const fixed = { ...hours, strategy: { kind: 'fixed' as const } };
const clause = (...clauses: object[]) => ({ ...at, decision: { kind: 'clause', clauses } });
const none = { ...at, decision: { kind: 'none', reason: 'Intervention de quelques jours' } };
const reasons = 'Fourniture livrée sur étagère, sans travail à exécuter sur place';
const waiver = { ...at, decision: { kind: 'waiver', ground: 'noLinkWithObject', reasons } };
const submitted = directorateProgrammeEvents.ProgrammeSubmitted({ late: false }, '2026-01-22');
const under = slice(decideLot, { id: PROGRAMME, on: '2026-01-25', facts: valueFacts });

describe('deciding a lot', () => {
  test('sets its clauses, with their legal basis and agreed hours', () => {
    under
      .given(declared(), answered('clause'))
      .when(clause(hours))
      .then(directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [fixed] }));
  });

  test('or leaves it without one, with a reason', () => {
    under
      .given(declared(), answered('clause'))
      .when(none)
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
  });

  test('the same decision changes nothing; another one replaces it, the programme submitted or not', () => {
    const decided = directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [fixed] }, '2026-01-22');
    const given = [declared(), answered('clause'), decided];
    under
      .given(...given)
      .when(clause(hours))
      .thenUnchanged();
    under
      .given(...given)
      .when(none)
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
    under
      .given(...given, submitted)
      .when(none)
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
  });

  test('a purchase corrected after the submission is decided again', () => {
    const event = directorateProgrammeEvents.PurchaseCorrected(
      {
        purchase: 'rd940',
        estimatedValueCents: 9_000_000,
        plannedLaunchOn: '2026-06-01',
        reason: 'Report',
        duty: noDuty,
      },
      '2026-01-23',
    );
    under
      .given(declared(), answered('clause'), submitted, event)
      .when(none)
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
  });

  test('comes after the opportunity test where insertion is asked of it; food needs none', () => {
    under.given(declared()).when(clause(hours)).thenRefused('OPPORTUNITY_UNANSWERED', { lot: 'l1' }, 'lot');
    const organic = { clause: 'c1', kind: 'supplyCondition' as const, legalBasis: 'CCP-L2112-2' };
    under
      .given(declared({ family: 'food', category: 'suppliesServices' }))
      .when(clause(organic))
      .then(directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [organic] }));
  });

  test('a clause against the advice carries a reason', () => {
    const given = under.given(declared(), answered('noClause'));
    given.when(clause(hours)).thenRefused('REASON_REQUIRED_AGAINST_ADVICE', { lot: 'l1' }, 'decision.reason');
    const reason = 'Un parcours de formation est monté avec la branche';
    given
      .when({ ...at, decision: { kind: 'clause', clauses: [hours], reason } })
      .then(directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [fixed], reason }));
  });

  test('is not dated before the answer it follows', () => {
    under
      .given(declared(), answered('clause', 'l1', '2026-01-24'))
      .when(none, { on: '2026-01-23' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-23', previous: '2026-01-24' }, 'on');
  });

  test('refuses a clause decision without clauses, and one clause twice', () => {
    const given = under.given(declared(), answered('clause'));
    given.when(clause()).thenRefused('CLAUSES_MISSING', {}, 'decision.clauses');
    given.when(clause(hours, hours)).thenRefused('CLAUSE_DUPLICATE', { clause: 'c1' }, 'decision.clauses.1.clause');
  });
});

describe('under the social duty', () => {
  const given = under.given(declaredUnderDuty(), answered('clause'));

  test('no clause needs a waiver', () => {
    given.when(none).thenRefused('DUTY_NEEDS_WAIVER', { lot: 'l1', valueCents: 540_400_000 }, 'decision');
  });

  test('an award criterion alone does not meet it, an hours condition does', () => {
    const criterion = { clause: 'c2', kind: 'awardCriterion' as const, legalBasis: 'CCP-R2152-7' };
    given.when(clause(criterion)).thenRefused('DUTY_NEEDS_WAIVER');
    given
      .when(clause(criterion, hours))
      .then(directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [criterion, fixed] }));
  });

  test('a reserved lot meets it only with a recorded reason', () => {
    const reserved = { clause: 'c2', kind: 'reservedLot' as const, legalBasis: 'CCP-L2113-12' };
    given.when(clause(reserved)).thenRefused('DUTY_NEEDS_WAIVER');
    const reason = 'Lot confié au travail protégé du territoire';
    given
      .when({ ...at, decision: { kind: 'clause', clauses: [reserved], reason } })
      .then(directorateProgrammeEvents.LotClauseDecided({ ...at, clauses: [reserved], reason }));
  });

  test('a waiver names a ground of the law and gives its reasons', () => {
    given
      .when(waiver)
      .then(directorateProgrammeEvents.SocialDutyWaived({ ...at, ground: 'noLinkWithObject', reasons }));
    given
      .when({ ...at, decision: { kind: 'waiver', ground: 'tooDear', reasons } })
      .thenRefused('WAIVER_GROUND_UNKNOWN', {
        ground: 'tooDear',
        grounds: ['immediateSolution', 'noLinkWithObject', 'restrictsCompetition', 'shortWorks'],
      });
    given
      .when({ ...at, decision: { kind: 'waiver', ground: 'noLinkWithObject', reasons: 'x'.repeat(29) } })
      .thenRefused('WAIVER_REASONS_TOO_SHORT', { needed: 30, given: 29 }, 'decision.reasons');
  });

  test('the ground of short works is for works of less than six months', () => {
    const short = { ...at, decision: { kind: 'waiver', ground: 'shortWorks', reasons } };
    given.when(short).thenRefused('WAIVER_GROUND_NOT_MET', { months: 6, durationMonths: 14 }, 'decision.ground');
    under
      .given(declaredUnderDuty({ durationMonths: 5 }), answered('clause'))
      .when(short)
      .then(directorateProgrammeEvents.SocialDutyWaived({ ...at, ground: 'shortWorks', reasons }));
    under
      .given(declaredUnderDuty({ durationMonths: 5, category: 'suppliesServices' }), answered('clause'))
      .when(short)
      .thenRefused('WAIVER_GROUND_NOT_MET');
  });

  test('a presumed duty is a duty; without any there is nothing to waive', () => {
    const presumed = { ...duty, outcome: 'thresholdUnknown' as const, thresholdCents: undefined, presumed: true };
    under
      .given(declaredUnderDuty({ duty: presumed, plannedLaunchOn: '2028-01-10' }), answered('clause'))
      .when(none)
      .thenRefused('DUTY_NEEDS_WAIVER');
    under
      .given(declared(), answered('clause'))
      .when(waiver)
      .thenRefused('WAIVER_WITHOUT_DUTY', { lot: 'l1' }, 'decision');
  });
});

describe('a purchase declared before the others that it counts with (R2)', () => {
  const supplies = { category: 'suppliesServices' as const, plannedLaunchOn: '2026-09-01', group: 'paint' };
  const first = declared({ ...supplies, estimatedValueCents: 12_000_000 });

  test('two purchases of 120 000 EUR in one group: the duty is on the one declared first too', () => {
    const other = { purchase: 'other', estimatedValueCents: 12_000_000 };
    const alone = { purchase: 'rd940', estimatedValueCents: 12_000_000 };
    const given = under.given(first, answered('clause'));
    given
      .when(none, { facts: { ...valueFacts, groupValue: { members: [alone] } } })
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
    given
      .when(none, { facts: { ...valueFacts, groupValue: { members: [alone, other] } } })
      .thenRefused('DUTY_NEEDS_WAIVER', { lot: 'l1', valueCents: 24_000_000 }, 'decision');
    given
      .when(waiver, { facts: { ...valueFacts, groupValue: { members: [alone, other] } } })
      .then(directorateProgrammeEvents.SocialDutyWaived({ ...at, ground: 'noLinkWithObject', reasons }));
  });

  test('works of one operation, 3 M EUR launched in 2026 and 3 M planned for 2027: the duty is on the first too', () => {
    const works = { operation: 'op1', plannedLaunchOn: '2026-09-01', estimatedValueCents: 300_000_000 };
    const own = { purchase: 'rd940', estimatedValueCents: 300_000_000, plannedLaunchOn: '2026-09-01' };
    const later = { purchase: 'later', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-03-01' };
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 300_000_000, members: [own] };
    const given = under.given(declared(works), answered('clause'));
    given
      .when(none, { facts: { ...valueFacts, operation } })
      .then(directorateProgrammeEvents.LotLeftWithoutClause({ ...at, reason: 'Intervention de quelques jours' }));
    given
      .when(none, { facts: { ...valueFacts, operation: { ...operation, members: [own, later] } } })
      .thenRefused('DUTY_NEEDS_WAIVER', { lot: 'l1', valueCents: 600_000_000 }, 'decision');
  });
});
