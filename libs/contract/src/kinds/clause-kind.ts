import type { RulesInForce } from '@clausier/rulebook';
import type { Clause, LotBase, Penalty } from '../model/lot-state.js';
import type { PlannedContract } from '../model/contract-state.js';
import type { RefusalCode } from '../refusals.js';
import type { LotLedger } from '../model/lot-ledger.js';

/** Where a lot stands when its acceptance is asked for. */
export interface LotBalance {
  readonly ledger: LotLedger;
  readonly penalty?: Penalty | undefined;
}

/** What a kind of clause means. One folder each; the record over all kinds is total. */
export interface ClauseKindRules {
  /** French name. */
  readonly label: string;
  /** Meets the social duty on its lot (R2), under the rules of the launch. */
  satisfiesDuty(clause: Clause, lot: Pick<LotBase, 'reason'>, rules: RulesInForce): boolean;
  /** Counts in the share of contracts with a social consideration: another set than the duty's. */
  isSocialConsideration(clause: Clause, contract: Pick<PlannedContract, 'family'>, rules: RulesInForce): boolean;
  /** Hours are due, declared and validated under it. */
  bearsHours(clause: Clause): boolean;
  /** What still stands against the acceptance of its lot, if anything. */
  openAtAcceptance(clause: Clause, balance: LotBalance): RefusalCode | undefined;
}
