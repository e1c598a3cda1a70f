import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { ruleBook, sizing } from '@clausier/rulebook';
import type { Sizing } from '../../events/clause-fields.js';
import { directorateProgrammeEvents } from '../../events/directorate-programme.js';
import type { DirectorateProgrammeState } from '../../model/directorate-programme.js';
import type { ProgrammeLot } from '../../model/purchase.js';
import { refuse } from '../../refusals.js';
import { lotStep, type StepFacts } from '../../rules/steps.js';
import type { SizeLot } from './schema.js';

/** R1. Sizing may follow the submission of the programme (R6), until the purchase is a contract. */
export function decide(state: DirectorateProgrammeState, command: Command<SizeLot>, facts: StepFacts): Decision {
  const step = lotStep(state, command, facts);
  if ('outcome' in step) return step;
  const { on: _, purchase, lot, rounding: __, ...inputs } = command.data;
  const sized = sizing(command.data, ruleBook.at(command.on));
  if ('refusal' in sized)
    return refuse('OUT_OF_RANGE', { field: sized.refusal.path || 'centihours' }, sized.refusal.path);
  const { rules, ...result } = sized;
  const [formula] = rules;
  if (!formula) return refuse('OUT_OF_RANGE', { field: 'rule' });
  const record: Sizing = { ...inputs, ...result, rule: { id: formula.id, version: formula.version } };
  if (isSame(step.lot, record)) return unchanged;
  return accept(directorateProgrammeEvents.LotSized({ purchase, lot, ...record }));
}

function isSame({ sizing: known }: ProgrammeLot, record: Sizing): boolean {
  if (!known) return false;
  const { sizedOn: _, ...sized } = known;
  return canonicalJson(sized) === canonicalJson(record);
}
