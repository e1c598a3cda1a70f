export {
  inForce,
  ruleEntrySchema,
  RULE_UNITS,
  type RuleEntry,
  type RuleNature,
  type RuleUnit,
  type RuleValue,
} from './book/entry.js';
export {
  createRuleBook,
  latestRules,
  ruleBook,
  type LocalRuleId,
  type RuleBook,
  type RuleId,
  type RuleOf,
  type RulesInForce,
  type RuleValueOf,
} from './book/rule-book.js';
export { ruleRef, ruleRefs, type RuleRef } from './book/rule-ref.js';
export {
  composeRuleBook,
  overlaySchema,
  type Overlay,
  type OverlayFault,
  type OverlayRefusal,
} from './book/overlay.js';
export { compareRules, type RuleDifference } from './book/compare.js';
export { isRefused, ruleRefused, type RuleRefusalCode, type RuleRefused } from './book/refused.js';
export { allEntries, entryGroups } from './entries/index.js';
export {
  counted,
  decimalHours,
  euros,
  exactEuros,
  exactHours,
  hours,
  percent,
  wholeNumber,
} from './french/quantities.js';
export { rulesPage, type EntryGroup } from './page/rules-page.js';
export { valueInFrench } from './page/value-in-french.js';
export { exactSum, halfUp, isSafe, lowestTerms, roundedUp, sum } from './rules/exact.js';
export { firstOutOfRange, RANGES, type Range, type RangeName } from './rules/ranges.js';
export {
  isSizingRounding,
  sizing,
  SIZING_ROUNDINGS,
  type SizingInput,
  type SizingResult,
  type SizingRounding,
} from './rules/sizing.js';
export {
  lastKnownThreshold,
  PURCHASE_CATEGORIES,
  thresholdAt,
  type PurchaseCategory,
  type Threshold,
} from './rules/thresholds.js';
export { duty, dutyOutcome, type DutyInput, type DutyOutcome, type DutyResult } from './rules/duty.js';
export {
  CLAUSE_KINDS,
  dutySatisfaction,
  isSocialConsideration,
  listedWaiverGrounds,
  satisfiesDuty,
  socialConsideration,
  waiverGrounds,
  type ClauseKind,
  type DutySatisfaction,
  type DutySatisfactionResult,
  type SocialConsiderationResult,
  type WaiverGroundsResult,
} from './rules/clauses.js';
export {
  opportunityAdvice,
  OPPORTUNITY_ANSWERS,
  type OpportunityAdvice,
  type OpportunityAnswer,
  type OpportunityInput,
  type OpportunityResult,
} from './rules/opportunity.js';
export {
  legalBasesFor,
  legalBasesOn,
  legalBasis,
  legalBasisFault,
  type BasedClause,
  type BasedPurchase,
  type LegalBasis,
  type LegalBasisFault,
} from './rules/legal-bases.js';
export { dueOf, STRATEGIES, type ClauseStrategy, type DueResult } from './rules/due.js';
export { ledger, LEDGER_ENTRY_KINDS, type LedgerEntry, type LedgerResult } from './rules/ledger.js';
export {
  multipleInTenThousandths,
  MULTIPLE_FORM,
  penalty,
  PENALTY_KINDS,
  type PenaltyInput,
  type PenaltyResult,
  type PenaltyStrategy,
} from './rules/penalty.js';
export {
  classOf,
  QUALITY_CLASSES,
  SUPPLY_FAMILIES,
  SUPPLY_LABELS,
  type SupplyClass,
  type SupplyFamily,
  type SupplyLabel,
  type SupplyLine,
} from './rules/supply-classes.js';
export {
  CANTEEN_KINDS,
  foodLimits,
  FOOD_TERRITORIES,
  verdictOf,
  type CanteenKind,
  type FoodLimits,
  type FoodTerritory,
  type Verdict,
} from './rules/supply-verdicts.js';
export { supplies, type Share, type SuppliesInput, type SuppliesResult } from './rules/supplies.js';
export { suppress, type SuppressedCells, type SuppressResult } from './rules/suppress.js';
