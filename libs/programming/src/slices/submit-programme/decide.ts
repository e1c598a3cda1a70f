import { accept, unchanged, type Command, type Decision, type LocalDate } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../../events/directorate-programme.js';
import type { MandatesFact, ReviewFact } from '../../facts.js';
import type { DirectorateProgrammeState } from '../../model/directorate-programme.js';
import type { Purchase } from '../../model/purchase.js';
import { mandateRefusal } from '../../rules/mandate.js';
import { before, reviewRefusal } from '../../rules/steps.js';
import type { SubmitProgramme } from './schema.js';

/**
 * An empty programme is an answer too: the directorate buys nothing that year. Lots may still be open: they are
 * answered, sized and decided within the delays that the submission starts (R6).
 */
export function decide(
  state: DirectorateProgrammeState,
  command: Command<SubmitProgramme>,
  { review, mandates }: { readonly review: ReviewFact; readonly mandates: MandatesFact },
): Decision {
  if (state.submittedOn !== undefined) return unchanged;
  const refusal =
    reviewRefusal(review, command) ??
    before(lastStep(state), command.on) ??
    mandateRefusal(state.purchases, mandates, command.on);
  if (refusal) return refusal;
  const late = command.on > (review.answersDueOn ?? command.on);
  return accept(directorateProgrammeEvents.ProgrammeSubmitted({ late }));
}

function lastStep({ purchases }: DirectorateProgrammeState): LocalDate | undefined {
  return purchases.flatMap(stepsOf).sort().at(-1);
}

function stepsOf({ declaredOn, correctedOn, lots }: Purchase): readonly LocalDate[] {
  const decided = lots.map(({ decision }) => decision?.decidedOn);
  return [declaredOn, correctedOn, ...decided].filter((day) => day !== undefined);
}
