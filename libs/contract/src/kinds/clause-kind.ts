import type { Clause } from '@clausier/clauses';
import type { RulesInForce } from '@clausier/rulebook';
import type { Penalty, ShortfallDecision } from '../model/lot-state.js';
import type { PlannedContract } from '../model/contract-state.js';
import type { RefusalCode } from '../refusals.js';
import type { LotLedger } from '../model/lot-ledger.js';

/** Where a lot stands when its acceptance is asked for. */
export interface LotBalance {
  readonly ledger: LotLedger;
  readonly penalty?: Penalty | undefined;
  readonly shortfallDecision?: ShortfallDecision | undefined;
}

/** What a kind of clause does in a contract. Each kind has its folder, and the registry holds every kind. */
export interface ClauseKindRules {
  /** Counts in the share of contracts with a social consideration. These are not the kinds that meet the duty. */
  isSocialConsideration(clause: Clause, contract: Pick<PlannedContract, 'family'>, rules: RulesInForce): boolean;
  /** Why its lot cannot be accepted yet, if there is a reason. */
  openAtAcceptance(clause: Clause, balance: LotBalance): RefusalCode | undefined;
}
