import type { RuleEntry } from './entry.js';

/** How an answer names a rule it rests on. `verified: false` must reach whoever reads the answer. */
export interface RuleRef {
  readonly id: string;
  /**
   * Names one entry of that id: its first day in force, then `.n` for a corrected reading and `:overlay` for local
   * policy.
   */
  readonly version: string;
  readonly source: string;
  readonly verified: boolean;
}

export function ruleRef(entry: RuleEntry): RuleRef {
  const reading = entry.revision === undefined ? '' : `.${entry.revision}`;
  const overlay = entry.overlay === undefined ? '' : `:${entry.overlay}`;
  return {
    id: entry.id,
    version: `${entry.validFrom}${reading}${overlay}`,
    source: entry.source,
    verified: entry.verified,
  };
}

/** References of several entries, in their order, each once. */
export function ruleRefs(...entries: readonly RuleEntry[]): readonly RuleRef[] {
  return [...new Set(entries)].map(ruleRef);
}
