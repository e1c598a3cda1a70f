import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { alreadyDecided, difficultiesOpen, lastExaminedOn } from '../rules/penalty-conditions.js';
import { beforeStep, isRefusal, lotIn, started } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/**
 * R9: a person answers for the lot as a whole. Difficulties that were reported are examined first. The question is
 * answered even where none was reported.
 */
export const answerAttribution = contractSlice({
  name: 'AnswerAttribution',
  summary: 'Dit, pour tout le lot, si le manque d’heures est imputable au titulaire.',
  body: {
    lot: f.ref(),
    /** The hours missing from the lot are its holder's doing. */
    attributable: f.flag(),
    reason: f.publicReason(),
  },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }) {
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
  },
});
