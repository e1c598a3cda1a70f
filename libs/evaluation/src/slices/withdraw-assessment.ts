import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { localEvaluationEvents } from '../events/local-evaluation-events.js';
import { evaluatedContractFact } from '../facts.js';
import { localEvaluation } from '../model/local-evaluation.js';
import { refuse } from '../refusals.js';
import { evaluationScope } from '../rules/local-scope.js';
import { openEvaluation } from '../rules/open-evaluation.js';

/** An indicator recorded by mistake no longer waits for its point 0 and impacts. What was recorded stays readable. */
export const withdrawAssessment = slicesOf(localEvaluation)({
  name: 'WithdrawAssessment',
  summary: 'Retire l’appréciation d’un indicateur, avec un motif ; ce qui avait été enregistré reste lisible.',
  body: { indicator: f.openCode(), reason: f.publicReason() },
  facts: { contract: { fact: evaluatedContractFact, key: ({ id }) => id } },
  permission: {
    roles: ['directorateAgent', 'essOfficer', 'facilitator'],
    scope: (_, __, { contract }) => evaluationScope(contract),
  },
  decide(state, { data, on }) {
    const { indicator, reason } = data;
    const open = openEvaluation(state, on);
    if ('outcome' in open) return open;
    const known = open.assessments.find((assessment) => assessment.indicator === indicator);
    if (!known) {
      const withdrawn = open.withdrawn.some((assessment) => assessment.indicator === indicator);
      return withdrawn ? unchanged : refuse('ASSESSMENT_UNKNOWN', { indicator }, 'indicator');
    }
    const { recordedOn: previous } = known;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’appréciation', previous }, 'on');
    return accept(localEvaluationEvents.AssessmentWithdrawn({ indicator, reason }));
  },
});
