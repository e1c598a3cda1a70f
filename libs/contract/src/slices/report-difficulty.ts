import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { DIFFICULTY_KINDS } from '../events/execution-events.js';
import { isHeld } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** CCAG 2021, art. 16.1 and 20.1: the holder reports what keeps it from its hours. It may suspend or lift them. */
export const reportDifficulty = contractSlice({
  name: 'ReportDifficulty',
  summary: 'Signale une difficulté à faire les heures d’un lot.',
  body: {
    difficulty: f.ref(),
    lot: f.ref(),
    kind: f.code(DIFFICULTY_KINDS),
  },
  permission: { roles: ['correspondent', 'facilitator'] },
  decide(state, { data, on }) {
    const lot = lotIn(state, data.lot, unfinished);
    if (isRefusal(lot)) return lot;
    const { difficulty, kind } = data;
    const known = (candidate: { readonly difficulty: string }) => candidate.difficulty === difficulty;
    if (lot.difficulties.some((candidate) => known(candidate) && candidate.kind === kind)) return unchanged;
    if (state.lots.filter(isHeld).some(({ difficulties }) => difficulties.some(known)))
      return refuse('DIFFICULTY_KNOWN', { difficulty }, 'difficulty');
    return (
      beforeStep(on, 'notification', state.notifiedOn) ??
      accept(contractEvents.DifficultyReported({ difficulty, lot: lot.lot, kind }))
    );
  },
});
