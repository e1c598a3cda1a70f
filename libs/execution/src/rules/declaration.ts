import type { Command, FieldValues } from '@clausier/kernel';
import type { statementShape } from '../events/hours-events.js';
import type { ExecutionContractFact, LotFact, ParticipantFact, ParticipantMonthFact } from '../facts.js';
import type { HoursState } from '../model/state.js';
import type { Claim } from './overlap.js';

/** A statement as its declarer fills it in. */
export type StatementData = FieldValues<typeof statementShape>;

/** A declaration and all it is held against, once its month, contract and lot are known. */
export interface Declaration {
  readonly state: HoursState;
  readonly command: Command<StatementData>;
  /** Missing for a headcount. */
  readonly participant?: ParticipantFact | undefined;
  readonly monthOfParticipant: ParticipantMonthFact;
  readonly contract: ExecutionContractFact;
  readonly lot: LotFact & { readonly startedOn: string };
  readonly month: string;
  readonly claim: Claim;
}

export function claimOf(data: StatementData): Claim {
  const { statement, participant, from, until, centihours, trainingCentihours = 0 } = data;
  return { statement, participant, from, until, declared: centihours + trainingCentihours };
}
