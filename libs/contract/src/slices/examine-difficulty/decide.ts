import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { refuse } from '../../refusals.js';
import { alreadyDecided } from '../../rules/penalty-conditions.js';
import { beforeStep, held, isRefusal, lotIn } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

/** The answer may change until the penalty is decided. */
export function decide(state: StateFor<'ExamineDifficulty'>, { data, on }: Command<Data>): Decision {
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
}
