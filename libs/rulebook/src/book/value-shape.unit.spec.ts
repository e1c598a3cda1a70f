import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { penalty } from '../rules/penalty.js';
import type { RuleEntry, RuleUnit, RuleValue } from './entry.js';
import { composeRuleBook } from './overlay.js';
import { ruleBook, type RuleId } from './rule-book.js';
import { valueFault } from './value-shape.js';

/** Lays a value over a rule of the common book; the refusal as « code place », or « kept ». */
function laid(id: RuleId, value: unknown): string {
  const known = ruleBook.at('2026-11-23').get(id) as RuleEntry;
  const book = composeRuleBook([{ id: 'pdc', entries: [{ ...known, value: value as RuleValue }] }]);
  return 'refusal' in book ? `${book.refusal.code} ${book.refusal.path}` : 'kept';
}

/** Brings a policy of the buyer's own. */
function brought(id: string, unit: RuleUnit, value: unknown): string {
  const known = ruleBook.at('2026-11-23').get('delay.evidence') as RuleEntry;
  const book = composeRuleBook([{ id: 'pdc', entries: [{ ...known, id, unit, value: value as RuleValue }] }]);
  return 'refusal' in book ? `${book.refusal.code} ${book.refusal.path}` : 'kept';
}

describe('A local policy has the shape of the rule it replaces', () => {
  it.each<[RuleId, unknown]>([
    ['delay.evidence', 'x'],
    ['delay.evidence', true],
    ['delay.evidence', {}],
    ['delay.evidence', [10]],
    ['duty.testedPerLot', 1],
    ['sizing.rounding', 2],
    ['eligibility.structures', 'EA'],
    ['exit.milestones', 6],
    ['exit.milestones', { end: 0, sixMonths: 6 }],
    ['exit.milestones', { end: 0, sixMonths: 6, twelveMonths: 12, more: 24 }],
    ['criterion.RSA', { level: 1, proof: 'attestation', proofMonths: 3 }],
  ])('%s refuses %j', (id, value) => {
    expect(laid(id, value)).toBe('VALUE_DIFFERS 0.entries.0.value');
  });

  it.each<[RuleId, unknown, string]>([
    ['eligibility.structures', ['EA', 3], '1'],
    ['exit.milestones', { end: 0, sixMonths: 'six', twelveMonths: 12 }, 'sixMonths'],
    ['criterion.RSA', { level: 1, proof: 3, proofMonths: 3, sensitivity: 'social' }, 'proof'],
  ])('%s refuses %j at %s', (id, value, member) => {
    expect(laid(id, value)).toBe(`VALUE_DIFFERS 0.entries.0.value.${member}`);
  });
});

describe('A local policy says what a rule can use', () => {
  it.each<[RuleId, unknown]>([
    ['delay.evidence', -5],
    ['delay.evidence', 0],
    ['delay.evidence', 1_201],
    ['delay.reviewAnswer', 0],
    ['delay.reviewAnswer.reminderFirst', -1],
    ['delay.statement', 29],
    ['acts.time', '24:00'],
    ['acts.time', '02:30'],
    ...['8:00', '08:000', '008:00', '1x:00'].map((time): [RuleId, unknown] => ['acts.time', time]),
    ...['02-29', '02-30', '04-31', '13-01', '13-29', '001-15', '01-155', '004-30', '04-300', '001-31', '01-311'].map(
      (day): [RuleId, unknown] => ['review.opening', day],
    ),
    ...['upToDay', 'upToHours', 'thupToHour'].map((rounding): [RuleId, unknown] => ['sizing.rounding', rounding]),
    ...['lent', 'services', 'inservice'].map((modality): [RuleId, unknown] => ['modality.GEIQ', modality]),
    ['progress.ratio', 10_001],
    ['fte.hours', 0],
    ['signature.batch', 0],
    ['opportunity.favourableNeeded', 0],
    ['sizing.formula', ' '],
  ])('%s refuses %j', (id, value) => {
    expect(laid(id, value)).toBe('VALUE_OUT_OF_RANGE 0.entries.0.value');
  });

  it.each<[RuleId, unknown, string]>([
    ['eligibility.structures', ['EA', 'not a code'], '1'],
    ['sizing.typical.effortRate', { low: 500, high: 20_000 }, 'high'],
    ['sizing.typical.effortRate', { low: 2_000, high: 500 }, 'high'],
    ['criterion.RSA', { level: 3, proof: 'attestation', proofMonths: 3, sensitivity: 'social' }, 'level'],
    ...['secret', 'socials', 'asocial'].map((sensitivity): [RuleId, unknown, string] => [
      ...(['criterion.RSA', { level: 1, proof: 'attestation', proofMonths: 3, sensitivity }, 'sensitivity'] as const),
    ]),
  ])('%s refuses %j at %s', (id, value, member) => {
    expect(laid(id, value)).toBe(`VALUE_OUT_OF_RANGE 0.entries.0.value.${member}`);
  });

  it.each<[RuleId, unknown]>([
    ['delay.evidence', 1],
    ['delay.reviewAnswer', 1_200],
    ['delay.reviewAnswer.reminderFirst', 0],
    ['delay.statement', 28],
    ['acts.time', '09:30'],
    ['review.opening', '09-01'],
    ['review.opening', '12-31'],
    ['review.opening', '04-30'],
    ['sizing.rounding', 'upToHour'],
    ['duty.testedPerLot', false],
    ['eligibility.structures', ['EA', 'ESAT']],
    ['sizing.typical.effortRate', { low: 500, high: 500 }],
    ['exit.milestones', { twelveMonths: 18, sixMonths: 9, end: 0 }],
  ])('%s keeps %j', (id, value) => {
    expect(laid(id, value)).toBe('kept');
  });
});

describe('A policy of the buyer’s own', () => {
  it.each<[string, RuleUnit, unknown, string]>([
    ['local.clauseFloor', 'cents', 9_000_000, 'kept'],
    ['local.clauseFloor', 'hours', 100, 'UNIT_DIFFERS 0.entries.0'],
    ['local.clauseFloor', 'cents', '90 000', 'VALUE_DIFFERS 0.entries.0.value'],
    ['local.clauseFloor', 'cents', -1, 'VALUE_OUT_OF_RANGE 0.entries.0.value'],
    ['local.penalty', 'penalty', { perHourCents: 6_000, capBp: 100 }, 'kept'],
    ['local.penalty', 'penalty', { ceilingMultiple: '2.5' }, 'kept'],
    ['local.penalty', 'penalty', { ceilingMultiple: '4', perHourCents: 1 }, 'VALUE_DIFFERS 0.entries.0.value'],
    ['local.penalty', 'penalty', { capBp: 100 }, 'VALUE_DIFFERS 0.entries.0.value'],
    ['local.penalty', 'penalty', { perHourCents: 0 }, 'VALUE_OUT_OF_RANGE 0.entries.0.value.perHourCents'],
    ['local.penalty', 'penalty', { ceilingMultiple: 4 }, 'VALUE_DIFFERS 0.entries.0.value.ceilingMultiple'],
    ['local.penalty', 'formula', '60 € par heure', 'UNIT_DIFFERS 0.entries.0'],
    [
      'local.criterion.AIDANT',
      'criterion',
      { level: 2, proof: 'attestation', proofMonths: 6, sensitivity: 'social' },
      'kept',
    ],
    ['local.criterion.AIDANT', 'criterion', { level: 2 }, 'VALUE_DIFFERS 0.entries.0.value'],
    ['local.greeting', 'formula', 'Bonjour', 'kept'],
    ['local.penalty', 'penalty', { ceilingMultiple: '2.5', capBp: 100 }, 'kept'],
    // Exactly these names are known. Any other name is the buyer's own, whatever it begins or ends with.
    ['local.clauseFloorOfRoads', 'hours', 100, 'kept'],
    ['local.own.local.clauseFloor', 'hours', 100, 'kept'],
    ['local.penaltyNote', 'formula', 'Voir le marché', 'kept'],
    ['local.own.local.penalty', 'formula', 'Voir le marché', 'kept'],
    ['local.own.local.criterion.x', 'formula', 'Voir le marché', 'kept'],
    ['local.own.delay.statement', 'days', 60, 'kept'],
    ['local.share', 'tenthsOfPercent', 1_001, 'VALUE_OUT_OF_RANGE 0.entries.0.value'],
    ['local.proof', 'workingDays', 0, 'VALUE_OUT_OF_RANGE 0.entries.0.value'],
    ['local.day', 'dayOfMonth', 29, 'VALUE_OUT_OF_RANGE 0.entries.0.value'],
    ['local.quota', 'count', [1, 'two'], 'VALUE_DIFFERS 0.entries.0.value.1'],
    ['local.allowed', 'switch', 'yes', 'VALUE_DIFFERS 0.entries.0.value'],
    ['local.quota', 'count', 0.5, 'MALFORMED_ENTRY 0.entries.0.value'],
    ['local.quota', 'count', null, 'MALFORMED_ENTRY 0.entries.0.value'],
  ])('%s in %s: %j → %s', (id, unit, value, outcome) => {
    expect(brought(id, unit, value)).toBe(outcome);
  });

  it('takes as multiple of the ceiling what a penalty takes', () => {
    const digits = fc.stringMatching(/^[0-9]{0,7}(\.[0-9]{0,5})?$/);
    fc.assert(
      fc.property(digits, (ceilingMultiple) => {
        const tried = penalty({
          shortfallCentihours: 0,
          strategy: { kind: 'ceilingMultiple', k: ceilingMultiple, ceilingCents: 1 },
        });
        const fault = valueFault({ id: 'local.penalty', unit: 'penalty', value: { ceilingMultiple } });
        expect(fault === undefined).toBe(!('refusal' in tried));
      }),
    );
  });
});
