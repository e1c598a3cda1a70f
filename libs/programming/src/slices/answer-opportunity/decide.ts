import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { opportunityAdvice, ruleBook } from '@clausier/rulebook';
import { directorateProgrammeEvents } from '../../events/directorate-programme.js';
import type { DirectorateProgrammeState } from '../../model/directorate-programme.js';
import type { ProgrammeLot } from '../../model/purchase.js';
import { lotStep, type StepFacts } from '../../rules/steps.js';
import type { AnswerOpportunity } from './schema.js';

/**
 * Gives an advice (R3). The decision stays a person's, and a new answer asks for a new decision. It may follow the
 * submission of the programme (R6), until the purchase is a contract.
 */
export function decide(
  state: DirectorateProgrammeState,
  command: Command<AnswerOpportunity>,
  facts: StepFacts,
): Decision {
  const step = lotStep(state, command, facts);
  if ('outcome' in step) return step;
  const { on: _, ...answered } = command.data;
  if (isSame(step.lot, answered)) return unchanged;
  const { advice } = opportunityAdvice(answered, ruleBook.at(command.on));
  return accept(directorateProgrammeEvents.OpportunityAnswered({ ...answered, advice }));
}

function isSame({ opportunity }: ProgrammeLot, answered: AnswerOpportunity): boolean {
  if (!opportunity) return false;
  const { advice: _advice, answeredOn: _answeredOn, ...known } = opportunity;
  const { purchase: _purchase, lot: _lot, ...answers } = answered;
  return canonicalJson(known) === canonicalJson(answers);
}
