import { optional, type Command, type FactRequests, type Reach } from '@clausier/kernel';
import {
  executionContractFact,
  freezeFact,
  statementParticipantFact,
  type ExecutionContractFact,
  type FreezeFact,
  type ParticipantFact,
} from '../facts.js';
import type { HoursState } from '../model/state.js';
import type { CorrectionData } from './correction.js';
import { contractOf, hoursScope } from './scope.js';

interface CorrectionFacts {
  readonly contract: ExecutionContractFact | null;
  readonly freeze: FreezeFact;
  readonly participant: ParticipantFact | undefined;
}

/** What a correction rests on, whether it is asked for or made. A headcount has no participant. */
export const correctionFacts: FactRequests<CorrectionFacts, CorrectionData, HoursState> = {
  contract: { fact: executionContractFact, key: ({ id }) => contractOf(id) },
  freeze: { fact: freezeFact, key: ({ id }) => contractOf(id) },
  participant: {
    fact: optional(statementParticipantFact),
    key: ({ data }, { statements }) => statements.find(({ statement }) => statement === data.statement)?.participant,
  },
};

/** A correction takes place on the month of its statement, in nobody's name. */
export function correctionScope(
  _state: HoursState,
  { id }: Command<CorrectionData>,
  { contract }: Pick<CorrectionFacts, 'contract'>,
): Reach | undefined {
  return hoursScope(id, contract);
}
