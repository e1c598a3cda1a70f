import { deadline } from '@clausier/calendar';
import { accept, canonicalJson, slicesOf, unchanged, type LocalDate } from '@clausier/kernel';
import { localEvaluationEvents } from '../events/local-evaluation-events.js';
import { contractFiguresFact, type ContractFiguresFact } from '../facts.js';
import { localEvaluation } from '../model/local-evaluation.js';
import type { EvaluationRecord } from '../model/local-evaluation-state.js';
import { refuse } from '../refusals.js';
import { requiredSignatures } from '../rules/signatures.js';

/**
 * Freezes the figures of a contract. When a late correction moved them, the same command reopens the evaluation and
 * freezes them again, with new signatures (R11). While the figures stand, it changes nothing.
 */
export const openLocalEvaluation = slicesOf(localEvaluation)({
  name: 'OpenLocalEvaluation',
  summary: 'Ouvre l’évaluation locale d’un contrat terminé et fige ses chiffres.',
  body: {},
  facts: { figures: { fact: contractFiguresFact, key: ({ id }) => id } },
  permission: {
    roles: [],
    processes: ['localEvaluation'],
    scope: (_, __, { figures }) =>
      figures ? { directorate: figures.directorate, contract: figures.contract } : undefined,
  },
  decide(state, { id, on }, { figures }) {
    if (!figures) return refuse('CONTRACT_UNKNOWN', { contract: id });
    const previous = figures.endedOn;
    if (previous === undefined) return refuse('CONTRACT_STILL_RUNNING', { contract: id });
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la fin du dernier lot', previous }, 'on');

    if (state.status === 'none') return accept(opening(figures, on, 1));
    const again = opening(figures, on, state.occurrence + 1);
    if (state.status === 'reopened') return accept(again);
    if (sameFigures(state, figures)) return unchanged;
    const { occurrence } = state;
    return accept(localEvaluationEvents.LocalEvaluationReopened({ occurrence, cause: 'figuresCorrected' }), again);
  },
});

function opening(figures: ContractFiguresFact, on: LocalDate, occurrence: number) {
  const { contract, buyer, directorate, position, lots, persons, penaltiesCents, calendar, zone } = figures;
  const { dueOn, dueAt } = deadline('localEvaluation', on, calendar, zone);
  return localEvaluationEvents.LocalEvaluationOpened({
    buyer,
    directorate,
    contract,
    occurrence,
    position,
    figures: lots.map((lot) => lot.figures),
    persons,
    penaltiesCents,
    requiredSignatures: requiredSignatures(lots),
    signaturesDueOn: dueOn,
    signaturesDueAt: dueAt,
  });
}

/** Compares the figures alone. The log's position moves with every event, so it tells nothing. */
function sameFigures({ current }: EvaluationRecord, { lots, persons, penaltiesCents }: ContractFiguresFact): boolean {
  const now = { figures: lots.map((lot) => lot.figures), persons, penaltiesCents };
  const then = { figures: current.figures, persons: current.persons, penaltiesCents: current.penaltiesCents };
  return canonicalJson(now) === canonicalJson(then);
}
