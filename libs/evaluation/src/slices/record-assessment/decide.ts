import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { localEvaluationEvents } from '../../events/local-evaluation-events.js';
import type { LocalEvaluationState } from '../../model/local-evaluation-state.js';
import { openEvaluation, type OpenEvaluation } from '../../rules/open-evaluation.js';
import type { RecordAssessment } from './schema.js';

export function decide(state: LocalEvaluationState, command: Command<RecordAssessment>): Decision {
  const { on: _on, ...assessment } = command.data;
  const open = openEvaluation(state, command.on);
  if ('outcome' in open) return open;
  const { indicator, ...content } = assessment;
  if (Object.values(content).every((value) => value === undefined)) return refuse('ASSESSMENT_EMPTY', { indicator });
  return alreadySo(open, assessment) ? unchanged : accept(localEvaluationEvents.AssessmentRecorded(assessment));
}

function alreadySo({ assessments }: OpenEvaluation, told: Omit<RecordAssessment, 'on'>): boolean {
  const known = assessments.find(({ indicator }) => indicator === told.indicator);
  if (!known) return false;
  const { recordedOn: _recordedOn, ...content } = known;
  return canonicalJson(content) === canonicalJson(told);
}
