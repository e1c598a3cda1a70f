import { accept, canonicalJson, f, slicesOf, unchanged, type DataOf } from '@clausier/kernel';
import { opportunityAdvice, ruleBook } from '@clausier/rulebook';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { opportunityShape } from '../events/purchase-fields.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import type { ProgrammeLot } from '../model/purchase.js';
import { stepFacts } from '../rules/purchase-facts.js';
import { programmeScope } from '../rules/scope.js';
import { lotStep } from '../rules/steps.js';

const body = { purchase: f.ref(), lot: f.ref(), ...opportunityShape };

/**
 * The answers give an advice (R3). The decision stays a person's. A new answer asks for a new decision. It may follow
 * the submission of the programme (R6), until the purchase is a contract.
 */
export const answerOpportunity = slicesOf(directorateProgramme)({
  name: 'AnswerOpportunity',
  summary: 'Répondre au test d’opportunité d’un lot : technicité, durée, montant, lieu. Un avis en découle.',
  body,
  facts: stepFacts,
  permission: { roles: ['essOfficer'], scope: programmeScope },
  decide(state, command, facts) {
    const step = lotStep(state, command, facts);
    if ('outcome' in step) return step;
    const { on: _, ...answered } = command.data;
    if (isSame(step.lot, answered)) return unchanged;
    const { advice } = opportunityAdvice(answered, ruleBook.at(command.on));
    return accept(directorateProgrammeEvents.OpportunityAnswered({ ...answered, advice }));
  },
});

function isSame({ opportunity }: ProgrammeLot, answered: DataOf<typeof body>): boolean {
  if (!opportunity) return false;
  const { advice: _advice, answeredOn: _answeredOn, ...known } = opportunity;
  const { purchase: _purchase, lot: _lot, ...answers } = answered;
  return canonicalJson(known) === canonicalJson(answers);
}
