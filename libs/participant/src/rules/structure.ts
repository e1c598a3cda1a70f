import type { LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { EmployerFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R6: an employer of the person is, on that day, one of the structures of the rule book, those not yet verified (GEIQ) included. */
export function notByStructure(employers: readonly EmployerFact[], on: LocalDate): Refusal | undefined {
  const rules = ruleBook.at(on);
  const structures: readonly string[] = [
    ...rules.value('eligibility.structures'),
    ...rules.value('eligibility.structuresUnverified'),
  ];
  return employers.some(({ kinds }) => kinds.some((kind) => structures.includes(kind)))
    ? undefined
    : refuse('STRUCTURE_NOT_ELIGIBLE', { structures }, 'route');
}
