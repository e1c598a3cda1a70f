import type { RecordedEvent } from '@clausier/kernel';
import type { hoursEvents } from '../events/hours-events.js';
import type { HoursState, Statement } from './state.js';

type HoursEvent = RecordedEvent<typeof hoursEvents>;
type Of<T extends HoursEvent['type']> = Extract<HoursEvent, { readonly type: T }>;

/** How each event moves a month of statements. */
export function evolve(state: HoursState, event: HoursEvent): HoursState {
  switch (event.type) {
    case 'HoursDeclared':
      return declared(state, event);
    case 'NoHoursDeclared':
      return noneDeclared(state, event);
    case 'HoursValidated':
      return change(state, event.data.statement, {
        status: 'validated',
        validated: event.data.centihours,
        validatedBy: event.actor.id,
        validatedOn: event.effectiveOn,
      });
    case 'HoursRejected':
      return change(state, event.data.statement, { status: 'rejected' });
    case 'HoursWithdrawn':
      return { ...state, statements: state.statements.filter(({ statement }) => statement !== event.data.statement) };
    case 'HoursCorrectionRequested':
      return requested(state, event);
    case 'HoursCorrected':
      return corrected(state, event);
    default:
      event satisfies never;
      return state;
  }
}

function declared(state: HoursState, event: Of<'HoursDeclared'>): HoursState {
  const { contract, month, centihours, trainingCentihours = 0, trainingExcluded, onBehalfOf, ...data } = event.data;
  const statement: Statement = {
    ...data,
    ...(onBehalfOf ? { onBehalfOf: onBehalfOf.supplier } : {}),
    declared: centihours + trainingCentihours,
    training: trainingCentihours,
    countable: trainingExcluded ? centihours : centihours + trainingCentihours,
    validated: 0,
    corrections: [],
    status: 'declared',
    declaredBy: event.actor.id,
    declaredOn: event.effectiveOn,
    recordedAt: event.recordedAt,
    recordedOn: event.recordedAt.slice(0, 10),
  };
  const noHours = state.noHours.filter((none) => none.lot !== data.lot || none.employer !== data.employer);
  return { contract, month, statements: [...state.statements, statement], noHours };
}

function noneDeclared(state: HoursState, event: Of<'NoHoursDeclared'>): HoursState {
  const { contract, month, ...none } = event.data;
  const entry = { ...none, declaredBy: event.actor.id, declaredOn: event.effectiveOn };
  const others = state.noHours.filter((known) => known.lot !== none.lot || known.employer !== none.employer);
  return { ...state, contract, month, noHours: [...others, entry] };
}

function requested(state: HoursState, event: Of<'HoursCorrectionRequested'>): HoursState {
  const { statement, deltaCentihours, reason } = event.data;
  const asked = { deltaCentihours, reason, requestedBy: event.actor.id, requestedOn: event.effectiveOn };
  return change(state, statement, { correctionRequest: asked });
}

function corrected(state: HoursState, event: Of<'HoursCorrected'>): HoursState {
  const { statement, deltaCentihours, reason } = event.data;
  const correction = { deltaCentihours, reason, correctedOn: event.effectiveOn, position: event.position };
  const before = state.statements.find((candidate) => candidate.statement === statement)?.corrections ?? [];
  return change(state, statement, { corrections: [...before, correction], correctionRequest: undefined });
}

function change(state: HoursState, id: string, to: Partial<Statement>): HoursState {
  const statements = state.statements.map((known) => (known.statement === id ? { ...known, ...to } : known));
  return { ...state, statements };
}
