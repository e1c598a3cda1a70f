import { accept, canonicalJson, f, slicesOf, unchanged, type DataOf } from '@clausier/kernel';
import { IMPACT_LEVELS, localEvaluationEvents } from '../events/local-evaluation-events.js';
import { evaluatedContractFact } from '../facts.js';
import { localEvaluation } from '../model/local-evaluation.js';
import { refuse } from '../refusals.js';
import { evaluationScope } from '../rules/local-scope.js';
import { openEvaluation, type OpenEvaluation } from '../rules/open-evaluation.js';

const body = {
  indicator: f.openCode(),
  pointZero: f.optional(f.count()),
  expected: f.optional(f.code(IMPACT_LEVELS)),
  perceived: f.optional(f.code(IMPACT_LEVELS)),
  real: f.optional(f.code(IMPACT_LEVELS)),
};
type Data = DataOf<typeof body>;

export const recordAssessment = slicesOf(localEvaluation)({
  name: 'RecordAssessment',
  summary: 'Enregistre l’appréciation d’un indicateur : point zéro, impacts attendu, perçu et réel.',
  body,
  facts: { contract: { fact: evaluatedContractFact, key: ({ id }) => id } },
  permission: {
    roles: ['directorateAgent', 'essOfficer', 'facilitator'],
    scope: (_, __, { contract }) => evaluationScope(contract),
  },
  decide(state, { data, on }) {
    const { on: _on, ...assessment } = data;
    const open = openEvaluation(state, on);
    if ('outcome' in open) return open;
    const { indicator, ...content } = assessment;
    if (Object.values(content).every((value) => value === undefined)) return refuse('ASSESSMENT_EMPTY', { indicator });
    return alreadySo(open, assessment) ? unchanged : accept(localEvaluationEvents.AssessmentRecorded(assessment));
  },
});

function alreadySo({ assessments }: OpenEvaluation, told: Omit<Data, 'on'>): boolean {
  const known = assessments.find(({ indicator }) => indicator === told.indicator);
  if (!known) return false;
  const { recordedOn: _recordedOn, ...content } = known;
  return canonicalJson(content) === canonicalJson(told);
}
