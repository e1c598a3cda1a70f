/** Why a rule has no answer. Closed: the codes the calculators publish, minus those about the shape of the input. */
type RuleRefusalCode = 'OUT_OF_RANGE' | 'NO_THRESHOLD_FOR_DATE';

/** A rule's refusal; `path` is the dotted place of the faulty input, empty for the whole. */
export interface RuleRefused {
  readonly refusal: { readonly code: RuleRefusalCode; readonly path: string };
}

export function ruleRefused(code: RuleRefusalCode, path: string): RuleRefused {
  return { refusal: { code, path } };
}

/** Narrows the outcome of a rule to its refusal. */
export function isRefused<T extends object>(outcome: T | RuleRefused): outcome is RuleRefused {
  return 'refusal' in outcome;
}
