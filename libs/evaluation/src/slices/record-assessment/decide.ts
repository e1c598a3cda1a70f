import { accept, canonicalJson, unchanged, type Command, type Decision } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { localEvaluationEvents } from '../../events/local-evaluation-events.js';
import type { LocalEvaluationState } from '../../model/local-evaluation-state.js';
import { notOpen } from '../../rules/open-evaluation.js';
import type { RecordAssessment } from './schema.js';

export function decide(state: LocalEvaluationState, command: Command<RecordAssessment>): Decision {
  const { on: _on, ...assessment } = command.data;
  const closed = notOpen(state, command.on);
  if (closed) return closed;
  const { indicator, ...content } = assessment;
  if (Object.values(content).every((value) => value === undefined)) return refuse('ASSESSMENT_EMPTY', { indicator });
  return alreadySo(state, assessment) ? unchanged : accept(localEvaluationEvents.AssessmentRecorded(assessment));
}

function alreadySo(state: LocalEvaluationState, told: Omit<RecordAssessment, 'on'>): boolean {
  if (state.status === 'none') return false;
  const known = state.assessments.find(({ indicator }) => indicator === told.indicator);
  if (!known) return false;
  const { recordedOn: _recordedOn, ...content } = known;
  return canonicalJson(content) === canonicalJson(told);
}
