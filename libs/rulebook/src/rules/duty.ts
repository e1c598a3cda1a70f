import type { LocalDate } from '@clausier/kernel';
import type { RuleEntry } from '../book/entry.js';
import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { ruleBook } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { firstOutOfRange } from './ranges.js';
import { lastKnownThreshold, thresholdAt, type PurchaseCategory } from './thresholds.js';

/** R2. `groupValueCents` is the value of the homogeneous-needs group or of the works operation, without tax. */
export interface DutyInput {
  readonly category: PurchaseCategory;
  readonly groupValueCents: number;
  readonly launchOn: LocalDate;
}

export interface DutyResult {
  readonly aboveThreshold: boolean;
  readonly thresholdCents: number;
  readonly socialDuty: boolean;
  readonly environmentalDuty: boolean;
  /** Articles the social duty rests on; empty without it. */
  readonly articles: readonly string[];
  readonly rules: readonly RuleRef[];
}

/** Threshold and duties on the day the consultation is launched; the notification date never matters. */
export function duty(input: DutyInput): DutyResult | RuleRefused {
  const refused = firstOutOfRange([['groupValueCents', input.groupValueCents, 'natural']]);
  if (refused) return refused;
  const threshold = thresholdAt(input.category, input.launchOn);
  if (!threshold) return ruleRefused('NO_THRESHOLD_FOR_DATE', 'launchOn');

  const { social, environmental } = dutiesInForce(input.category, input.launchOn);
  const aboveThreshold = input.groupValueCents >= threshold.cents;
  const article = aboveThreshold ? social : undefined;
  return {
    aboveThreshold,
    thresholdCents: threshold.cents,
    socialDuty: article !== undefined,
    environmentalDuty: environmental !== undefined,
    articles: article ? [String(article.value)] : [],
    rules: ruleRefs(threshold.rule, ...present(article), ...present(environmental)),
  };
}

export interface DutyOutcome {
  readonly outcome: 'duty' | 'none' | 'thresholdUnknown';
  readonly thresholdCents?: number;
  /** True when no row exists, the social duty does, and the value reaches the last known row: the duty is presumed. */
  readonly presumed: boolean;
  /** True when the launch must wait for a row: the social duty exists on that day, and the table has no row for it. */
  readonly blocksLaunch: boolean;
  readonly rules: readonly RuleRef[];
}

/** The same test for the record of a purchase, where a missing row is an outcome and not a refusal. */
export function dutyOutcome(input: DutyInput): DutyOutcome {
  const tested = duty(input);
  if (!('refusal' in tested)) {
    return {
      outcome: tested.socialDuty ? 'duty' : 'none',
      thresholdCents: tested.thresholdCents,
      presumed: false,
      blocksLaunch: false,
      rules: tested.rules,
    };
  }
  const { social } = dutiesInForce(input.category, input.launchOn);
  const last = social && lastKnownThreshold(input.category, input.launchOn);
  return {
    outcome: 'thresholdUnknown',
    presumed: last !== undefined && input.groupValueCents >= last.cents,
    blocksLaunch: social !== undefined,
    rules: ruleRefs(...present(last?.rule), ...present(social)),
  };
}

function dutiesInForce(category: PurchaseCategory, on: LocalDate) {
  const rules = ruleBook.at(on);
  const kind = category === 'concession' ? 'concession' : 'contract';
  return { social: rules.find(`duty.social.${kind}`), environmental: rules.find(`duty.environmental.${kind}`) };
}

function present(entry: RuleEntry | undefined): readonly RuleEntry[] {
  return entry ? [entry] : [];
}
