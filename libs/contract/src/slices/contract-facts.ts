import type { FactRequest } from '@clausier/kernel';
import {
  buyerFact,
  evaluationOutcomeFact,
  freezeFact,
  launchValueFact,
  lotLedgerFact,
  type BuyerFact,
  type EvaluationOutcomeFact,
  type FreezeFact,
  type GroupValueFact,
  type LotLedgerFact,
} from '../facts.js';
import { existing, type ContractState } from '../model/contract-state.js';

/** What a command on a contract asks, whatever its body. */
type OfContract<T> = FactRequest<T, unknown, ContractState>;

/** Stands for the buyer of a contract that does not exist. Its command is refused before the value is used. */
export const NOBODY = 'none';

/** What the contract's buyer fixed. */
export const ownBuyer: OfContract<BuyerFact> = {
  fact: buyerFact,
  key: (_command, state) => existing(state)?.buyer ?? NOBODY,
};

/** Hours of the command's lot, up to the current month. */
export const ledgerOfLot: FactRequest<LotLedgerFact, { readonly lot: string }, ContractState> = {
  fact: lotLedgerFact,
  key: ({ id, data, today }) => `${id}.${data.lot}.${today.slice(0, 4)}${today.slice(5, 7)}`,
};

/** Value compared with the threshold. */
export const ownLaunchValue: OfContract<GroupValueFact> = { fact: launchValueFact, key: ({ id }) => id };

/** Whether the contract's figures are frozen. */
export const ownFreeze: OfContract<FreezeFact> = { fact: freezeFact, key: ({ id }) => id };

/** Where the contract's local evaluation stands. */
export const ownEvaluation: OfContract<EvaluationOutcomeFact> = { fact: evaluationOutcomeFact, key: ({ id }) => id };
