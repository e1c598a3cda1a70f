import { accept, slicesOf, unchanged, type LocalDate, type Refusal } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { mandatesFact, reviewFact, takenCodesFact, type TakenCodesFact } from '../facts.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { buyerOf, reviewOf } from '../model/ids.js';
import type { Departure } from '../model/directorate-programme-state.js';
import type { Purchase } from '../model/purchase.js';
import { mandateRefusal } from '../rules/mandate.js';
import { programmeScope } from '../rules/scope.js';
import { before, codeRefusal, reviewRefusal } from '../rules/steps.js';

/**
 * An empty programme is an answer too: the directorate buys nothing that year. Lots may still be open. They are answered,
 * sized and decided within the delays that the submission starts (R6).
 */
export const submitProgramme = slicesOf(directorateProgramme)({
  name: 'SubmitProgramme',
  summary:
    'Remettre le programme de la direction : ses achats sont déclarés, leurs lots se décident encore jusqu’à la planification.',
  body: {},
  facts: {
    review: { fact: reviewFact, key: ({ id }) => reviewOf(id) },
    mandates: { fact: mandatesFact, key: ({ id }) => buyerOf(id) },
    takenCodes: { fact: takenCodesFact, key: ({ id }) => id },
  },
  permission: { roles: ['directorateAgent'], scope: programmeScope },
  decide({ purchases, departures, submittedOn }, command, { review, mandates, takenCodes }) {
    if (submittedOn !== undefined) return unchanged;
    const refusal =
      reviewRefusal(review, command) ??
      takenRefusal(takenCodes) ??
      before(lastStep(purchases, departures), command.on) ??
      mandateRefusal(purchases, mandates, command.on);
    if (refusal) return refusal;
    const late = command.on > (review.answersDueOn ?? command.on);
    return accept(directorateProgrammeEvents.ProgrammeSubmitted({ late }));
  },
});

/**
 * Two programmes that declare one code at the same moment do not see each other. Whichever is submitted later sees the
 * other, so that one code at most is submitted.
 */
function takenRefusal([purchase]: TakenCodesFact): Refusal | undefined {
  return purchase === undefined ? undefined : codeRefusal(purchase, { planned: false, taken: true });
}

function lastStep(purchases: readonly Purchase[], departures: readonly Departure[]): LocalDate | undefined {
  return [...purchases.flatMap(stepsOf), ...departures.map(({ leftOn }) => leftOn)].sort().at(-1);
}

function stepsOf({ declaredOn, correctedOn, lots }: Purchase): readonly LocalDate[] {
  const decided = lots.map(({ decision }) => decision?.decidedOn);
  return [declaredOn, correctedOn, ...decided].filter((day) => day !== undefined);
}
