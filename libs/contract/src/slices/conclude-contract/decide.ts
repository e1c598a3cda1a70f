import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { EndedContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { ownEvaluation } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { evaluation: ownEvaluation };

/** The contract's life is over once its local evaluation bears its signatures (R11). */
export function decide(
  _state: EndedContract,
  _command: Command<Data>,
  { evaluation }: FactValues<typeof facts>,
): Decision {
  const { closedOn } = evaluation;
  return closedOn === undefined
    ? refuse('EVALUATION_NOT_CLOSED')
    : accept(contractEvents.ContractEvaluated({ evaluationClosedOn: closedOn }));
}
