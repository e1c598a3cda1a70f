import { accept, unchanged, type Actor, type Command, type Decision } from '@clausier/kernel';
import { localEvaluationEvents as events, type Signature } from '../../events/local-evaluation-events.js';
import type { LocalEvaluationState } from '../../model/local-evaluation-state.js';
import { refuse } from '../../refusals.js';
import { assessmentMissing } from '../../rules/assessments.js';
import { openEvaluation, type OpenEvaluation } from '../../rules/open-evaluation.js';
import { SIGNATURE_LABELS, capacitiesOf } from '../../rules/signatures.js';
import type { SignLocalEvaluation } from './schema.js';

/** R11: two signatures of two persons; the second one closes the evaluation, which is then complete. */
export function decide(state: LocalEvaluationState, command: Command<SignLocalEvaluation>): Decision {
  const { actor, on } = command;
  if (state.status === 'closed' && state.signatures.some(({ by }) => by === actor.id)) return unchanged;
  const open = openEvaluation(state, on);
  if ('outcome' in open) return open;
  const as = capacityOf(actor, open);
  if (typeof as !== 'string') return as;

  const { buyer, directorate, contract, occurrence, signatures, requiredSignatures } = open;
  const previous = signatures.at(-1)?.signedOn ?? on;
  if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la première signature', previous }, 'on');
  const signed = events.LocalEvaluationSigned({ as, occurrence });
  if (signatures.length + 1 < requiredSignatures.length) return accept(signed);
  return (
    assessmentMissing(open.assessments) ??
    accept(signed, events.LocalEvaluationClosed({ buyer, directorate, contract, occurrence }))
  );
}

/** In whose name somebody may sign now; nobody signs twice, and nothing is signed twice. */
function capacityOf(actor: Actor, { requiredSignatures, signatures }: OpenEvaluation): Signature | Decision {
  const capacities = capacitiesOf(actor, requiredSignatures);
  const free = capacities.find((as) => !signatures.some((given) => given.as === as));
  const own = signatures.find(({ by }) => by === actor.id);
  if (own) return free ? refuse('TWO_PERSONS', { signedOn: own.signedOn }) : unchanged;
  if (free) return free;
  const taken = signatures.find(({ as }) => capacities.includes(as));
  return taken
    ? refuse('ALREADY_SIGNED', { as: SIGNATURE_LABELS[taken.as], signedOn: taken.signedOn })
    : refuse('SIGNATURE_NOT_REQUIRED', { required: requiredSignatures.map((as) => SIGNATURE_LABELS[as]) });
}
