import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { refuse } from '../../refusals.js';
import { localEvaluationEvents as events } from '../../events/local-evaluation-events.js';
import type { LocalEvaluationState } from '../../model/local-evaluation-state.js';
import { notOpen } from '../../rules/open-evaluation.js';
import { capacitiesOf } from '../../rules/signatures.js';
import type { SignLocalEvaluation } from './schema.js';

/** R11: two signatures of two persons; the second one closes the evaluation. */
export function decide(state: LocalEvaluationState, command: Command<SignLocalEvaluation>): Decision {
  const { actor, on } = command;
  if (state.status === 'closed' && state.signatures.some(({ by }) => by === actor.id)) return unchanged;
  const closed = notOpen(state, on);
  if (closed || state.status !== 'open') return closed ?? refuse('EVALUATION_NOT_OPENED');

  const capacities = capacitiesOf(actor, state.requiredSignatures);
  if (capacities.length === 0) return refuse('SIGNATURE_NOT_REQUIRED', { required: state.requiredSignatures });
  const free = capacities.find((as) => !state.signatures.some((given) => given.as === as));
  const own = state.signatures.find(({ by }) => by === actor.id);
  if (own) return free ? refuse('TWO_PERSONS', { signedOn: own.signedOn }) : unchanged;
  const taken = state.signatures.find(({ as }) => capacities.includes(as));
  if (!free) return refuse('ALREADY_SIGNED', { as: taken?.as ?? '', signedOn: taken?.signedOn ?? '' });

  const { buyer, directorate, contract, occurrence } = state;
  const signed = events.LocalEvaluationSigned({ as: free, occurrence });
  const complete = state.signatures.length + 1 === state.requiredSignatures.length;
  if (!complete) return accept(signed);
  const previous = state.signatures.at(-1)?.signedOn ?? on;
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la première signature', previous }, 'on');
  return accept(signed, events.LocalEvaluationClosed({ buyer, directorate, contract, occurrence }));
}
