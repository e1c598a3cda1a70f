import type { Command, FactValues } from '@clausier/kernel';
import {
  evaluationFreeze,
  executionContract,
  participantMonth,
  statementParticipant,
  type ExecutionContractFact,
  type LotFact,
} from '../../facts.js';
import type { HoursState } from '../../model/state.js';
import type { Claim } from '../../rules/overlap.js';
import { contractOf } from '../../rules/scope.js';
import type { DeclareHours } from './schema.js';

export const facts = {
  contract: executionContract((command: Command<DeclareHours>) => contractOf(command.id)),
  participant: statementParticipant((command: Command<DeclareHours>) => command.data.participant),
  freeze: evaluationFreeze((command: Command<DeclareHours>) => contractOf(command.id)),
  monthOfParticipant: participantMonth(
    (command: Command<DeclareHours>) =>
      `${command.data.participant ?? ''}.${command.data.from.slice(0, 7).replace('-', '')}`,
  ),
};
export type Facts = FactValues<typeof facts>;

/** A declaration and all it is held against, once its month, contract and lot are known. */
export interface Subject {
  readonly state: HoursState;
  readonly command: Command<DeclareHours>;
  readonly facts: Facts;
  readonly contract: ExecutionContractFact;
  readonly lot: LotFact & { readonly startedOn: string };
  readonly month: string;
  readonly claim: Claim;
}

export function claimOf(data: Omit<DeclareHours, 'on'>): Claim {
  return { ...data, declared: data.centihours + (data.trainingCentihours ?? 0) };
}
