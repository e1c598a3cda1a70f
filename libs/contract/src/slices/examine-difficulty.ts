import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { alreadyDecided } from '../rules/penalty-conditions.js';
import { beforeStep, held, isRefusal, lotIn } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** The answer may change until the penalty is decided. */
export const examineDifficulty = contractSlice({
  name: 'ExamineDifficulty',
  summary: 'Examine une difficulté signalée : est-elle imputable au titulaire ?',
  body: {
    difficulty: f.ref(),
    lot: f.ref(),
    /** The difficulty is the holder's doing. */
    attributable: f.flag(),
  },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }) {
    const lot = lotIn(state, data.lot, held);
    if (isRefusal(lot)) return lot;
    const { difficulty, attributable } = data;
    const reported = lot.difficulties.find((candidate) => candidate.difficulty === difficulty);
    if (!reported) return refuse('DIFFICULTY_UNKNOWN', { difficulty, lot: lot.lot }, 'difficulty');
    if (reported.examined?.attributable === attributable) return unchanged;
    return (
      alreadyDecided(lot) ??
      beforeStep(on, 'signalement de la difficulté', reported.reportedOn) ??
      beforeStep(on, 'examen précédent', reported.examined?.examinedOn) ??
      accept(contractEvents.DifficultyExamined({ difficulty, lot: lot.lot, attributable }))
    );
  },
});
