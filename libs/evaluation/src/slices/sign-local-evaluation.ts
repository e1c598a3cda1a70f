import { accept, slicesOf, unchanged, type Actor, type Decision } from '@clausier/kernel';
import { localEvaluationEvents, type Signature } from '../events/local-evaluation-events.js';
import { evaluatedContractFact } from '../facts.js';
import { localEvaluation } from '../model/local-evaluation.js';
import { refuse } from '../refusals.js';
import { assessmentMissing } from '../rules/assessments.js';
import { evaluationScope } from '../rules/local-scope.js';
import { openEvaluation, type OpenEvaluation } from '../rules/open-evaluation.js';
import { SIGNATURE_LABELS, capacitiesOf } from '../rules/signatures.js';

/** R11: two persons sign. The second signature closes the evaluation, which must then be complete. */
export const signLocalEvaluation = slicesOf(localEvaluation)({
  name: 'SignLocalEvaluation',
  summary: 'Signe l’évaluation locale ; la seconde signature la clôt.',
  body: {},
  facts: { contract: { fact: evaluatedContractFact, key: ({ id }) => id } },
  permission: {
    roles: ['directorateAgent', 'facilitator', 'essOfficer', 'essHead'],
    scope: (_, __, { contract }) => evaluationScope(contract),
  },
  decide(state, { actor, on }) {
    if (state.status === 'closed' && state.signatures.some(({ by }) => by === actor.id)) return unchanged;
    const open = openEvaluation(state, on);
    if ('outcome' in open) return open;
    const as = capacityOf(actor, open);
    if (typeof as !== 'string') return as;

    const { buyer, directorate, contract, occurrence, signatures, requiredSignatures } = open;
    const previous = signatures.at(-1)?.signedOn ?? on;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la première signature', previous }, 'on');
    const signed = localEvaluationEvents.LocalEvaluationSigned({ as, occurrence });
    if (signatures.length + 1 < requiredSignatures.length) return accept(signed);
    return (
      assessmentMissing(open.assessments) ??
      accept(signed, localEvaluationEvents.LocalEvaluationClosed({ buyer, directorate, contract, occurrence }))
    );
  },
});

/** In whose name somebody may sign now. Nobody signs twice, and each capacity signs once. */
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
