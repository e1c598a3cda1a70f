import type { LocalDate, Refusal } from '@clausier/kernel';
import { existing, type ContractState } from '../model/contract-state.js';
import {
  isHeld,
  isRunning,
  isUndecided,
  isUnfinished,
  type CompletedLot,
  type DroppedLot,
  type LotState,
  type RunningLot,
  type TerminatedLot,
} from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/** Refuses a business date before that of the step it follows. */
export function beforeStep(on: LocalDate, step: string, previousOn: LocalDate | undefined): Refusal | undefined {
  return previousOn !== undefined && on < previousOn
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step, previousOn }, 'on')
    : undefined;
}

type LotStateName = LotState['state'];

/** French names of the states of a lot. */
export const LOT_LABELS: Readonly<Record<LotStateName, string>> = {
  planned: 'prévu',
  consulted: 'en consultation',
  awarded: 'attribué',
  unsuccessful: 'infructueux',
  cancelled: 'annulé',
  inExecution: 'en exécution',
  completed: 'achevé',
  terminated: 'résilié',
};

interface Course<L extends LotState> {
  readonly is: (lot: LotState) => lot is L;
  readonly states: readonly LotStateName[];
}
const course = <L extends LotState>(
  is: (lot: LotState) => lot is L,
  ...states: readonly LotStateName[]
): Course<L> => ({
  is,
  states,
});

/** Parts of a lot's course that commands ask for. */
export const undecided = course(isUndecided, 'planned', 'consulted');
export const notDropped = course(
  (lot: LotState): lot is Exclude<LotState, DroppedLot> => lot.state !== 'unsuccessful' && lot.state !== 'cancelled',
  'consulted',
  'awarded',
);
export const unfinished = course(isUnfinished, 'awarded', 'inExecution');
export const running = course(isRunning, 'inExecution');
/** Work has begun, whether or not it is over. */
export const started = course(
  (lot: LotState): lot is RunningLot | CompletedLot | TerminatedLot => 'startedOn' in lot,
  'inExecution',
  'completed',
  'terminated',
);
export const held = course(isHeld, 'awarded', 'inExecution', 'completed', 'terminated');

/** The lot of that reference in that part of its course, or the refusal that says where it stands. */
export function lotIn<L extends LotState>(state: ContractState, ref: string, course: Course<L>): L | Refusal {
  const lots = existing(state)?.lots ?? [];
  const lot = lots.find((candidate) => candidate.lot === ref);
  if (!lot) return refuse('LOT_UNKNOWN', { lot: ref, known: lots.map(({ lot: known }) => known) }, 'lot');
  if (course.is(lot)) return lot;
  const { states } = course;
  return refuse(
    'LOT_OUT_OF_STATE',
    {
      lot: ref,
      state: lot.state,
      stateLabel: LOT_LABELS[lot.state],
      allowed: states,
      allowedLabels: states.map((name) => LOT_LABELS[name]),
    },
    'lot',
  );
}

/** The refusal at a place of the body of its own. */
export function placed(refusal: Refusal | undefined, path: string): Refusal | undefined {
  return refusal && { ...refusal, path };
}

/** Whether a rule gave a refusal instead of its value. */
export function isRefusal(value: object): value is Refusal {
  return 'outcome' in value && value.outcome === 'refused';
}
