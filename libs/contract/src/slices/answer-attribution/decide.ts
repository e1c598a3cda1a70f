import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { alreadyDecided, difficultiesOpen, lastExaminedOn } from '../../rules/penalty-conditions.js';
import { beforeStep, isRefusal, lotIn, started } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

/** R9: a person answers for the lot as a whole, difficulties reported and examined first, and with none reported too. */
export function decide(state: StateFor<'AnswerAttribution'>, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, started);
  if (isRefusal(lot)) return lot;
  const { attributable, reason } = data;
  return (
    alreadyDecided(lot) ??
    difficultiesOpen(lot) ??
    beforeStep(on, 'démarrage du lot', lot.startedOn) ??
    beforeStep(on, 'examen de la difficulté', lastExaminedOn(lot)) ??
    beforeStep(on, 'réponse précédente', lot.attribution?.answeredOn) ??
    accept(contractEvents.AttributionAnswered({ lot: lot.lot, attributable, reason }))
  );
}
