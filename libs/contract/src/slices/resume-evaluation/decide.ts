import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { EvaluatedContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { ownEvaluation } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { evaluation: ownEvaluation };

/** A correction to frozen figures reopened the local evaluation (R11). */
export function decide(
  _state: EvaluatedContract,
  _command: Command<Data>,
  { evaluation }: FactValues<typeof facts>,
): Decision {
  const { closedOn } = evaluation;
  return closedOn === undefined
    ? accept(contractEvents.EvaluationResumed({}))
    : refuse('EVALUATION_STILL_CLOSED', { closedOn });
}
