import type { Command } from '@clausier/kernel';
import { buyerFact, evaluationOutcomeFact, freezeFact, launchValueFact, lotLedgerFact } from '../facts.js';
import { existing, type ContractState } from '../model/contract-state.js';

/** Names no buyer: what a command on a contract that does not exist asks for, and never gets to use. */
export const NOBODY = 'none';

/** What the contract's buyer fixed. */
export const ownBuyer = buyerFact((_command: Command, state: ContractState) => existing(state)?.buyer ?? NOBODY);

/** Hours of the command's lot, up to the current month. */
export const ledgerOfLot = lotLedgerFact(
  ({ id, data, today }: Command<{ readonly lot: string }>) =>
    `${id}.${data.lot}.${today.slice(0, 4)}${today.slice(5, 7)}`,
);

/** Value that the threshold is held against. */
export const ownLaunchValue = launchValueFact(({ id }: Command) => id);

/** Whether the contract's figures are frozen. */
export const ownFreeze = freezeFact(({ id }: Command) => id);

/** Where the contract's local evaluation stands. */
export const ownEvaluation = evaluationOutcomeFact(({ id }: Command) => id);
