import type { LocalDate, RecordedEvent } from '@clausier/kernel';
import type { localEvaluationEvents } from '../events/local-evaluation-events.js';
import type { Assessment, EvaluationRecord, LocalEvaluationState } from './local-evaluation-state.js';

type Event = RecordedEvent<typeof localEvaluationEvents>;
type Withdrawn = Extract<Event, { readonly type: 'AssessmentWithdrawn' }>;
type Opened = Extract<Event, { readonly type: 'LocalEvaluationOpened' }>;

/** How each event moves a local evaluation. Before its opening, only the opening does. */
export function evolve(state: LocalEvaluationState, event: Event): LocalEvaluationState {
  if (event.type === 'LocalEvaluationOpened') return { ...opened(state, event), status: 'open' };
  return state.status === 'none' ? state : pursued(state, event);
}

function pursued(
  state: Exclude<LocalEvaluationState, { readonly status: 'none' }>,
  event: Exclude<Event, Opened>,
): LocalEvaluationState {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'AssessmentRecorded':
      return { ...state, assessments: assessed(state.assessments, { ...event.data, recordedOn: on }) };
    case 'AssessmentWithdrawn':
      return { ...state, ...withdrawnFrom(state, event.data, on) };
    case 'LocalEvaluationSigned': {
      const signature = { as: event.data.as, by: event.actor.id, signedOn: on };
      return { ...state, signatures: [...state.signatures, signature] };
    }
    case 'LocalEvaluationClosed':
      return { ...recordOf(state), status: 'closed', closedOn: on };
    case 'LocalEvaluationReopened':
      return { ...recordOf(state), status: 'reopened', reopenedOn: on, signatures: [] };
    default:
      event satisfies never;
      return state;
  }
}

function opened(state: LocalEvaluationState, event: Opened): EvaluationRecord {
  const { figures, persons, penaltiesCents, position, ...rest } = event.data;
  const { occurrence } = rest;
  return {
    ...rest,
    current: { occurrence, position, openedOn: event.effectiveOn, figures, persons, penaltiesCents },
    earlier: state.status === 'none' ? [] : [...state.earlier, state.current],
    signatures: [],
    assessments: state.status === 'none' ? [] : state.assessments,
    withdrawn: state.status === 'none' ? [] : state.withdrawn,
  };
}

function assessed(known: readonly Assessment[], added: Assessment): readonly Assessment[] {
  return [...known.filter(({ indicator }) => indicator !== added.indicator), added];
}

function withdrawnFrom(
  { assessments, withdrawn }: EvaluationRecord,
  { indicator, reason }: Withdrawn['data'],
  withdrawnOn: LocalDate,
): Pick<EvaluationRecord, 'assessments' | 'withdrawn'> {
  const gone = assessments.filter((known) => known.indicator === indicator);
  return {
    assessments: assessments.filter((known) => known.indicator !== indicator),
    withdrawn: [...withdrawn, ...gone.map((known) => ({ ...known, withdrawnOn, reason }))],
  };
}

function recordOf(state: Exclude<LocalEvaluationState, { readonly status: 'none' }>): EvaluationRecord {
  const { buyer, directorate, contract, occurrence, current, earlier } = state;
  const { requiredSignatures, signaturesDueOn, signaturesDueAt, signatures, assessments, withdrawn } = state;
  const who = { buyer, directorate, contract, occurrence, current, earlier };
  return { ...who, requiredSignatures, signaturesDueOn, signaturesDueAt, signatures, assessments, withdrawn };
}
