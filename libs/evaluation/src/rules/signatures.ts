import type { Actor } from '@clausier/kernel';
import type { EvaluatedLotFact } from '../facts.js';
import type { Signature } from '../events/local-evaluation-events.js';

/**
 * R11: an evaluation needs two signatures. One is the directorate's. The other is the facilitator's where a lot has an
 * hour clause or an insertion service, else the ESS officer's or head's.
 */
export function requiredSignatures(lots: readonly EvaluatedLotFact[]): readonly Signature[] {
  const followed = lots.some((lot) => lot.bearsHours || lot.clauseKinds.includes('insertionService'));
  return ['directorate', followed ? 'facilitator' : 'mission'];
}

const ROLES_OF: Readonly<Record<Signature, readonly string[]>> = {
  directorate: ['directorateAgent'],
  facilitator: ['facilitator'],
  mission: ['essOfficer', 'essHead'],
};

/** Capacities among `required` in which the actor's roles let it sign. */
export function capacitiesOf(actor: Actor, required: readonly Signature[]): readonly Signature[] {
  return required.filter((signature) => ROLES_OF[signature].some((role) => actor.roles.includes(role)));
}

/** Capacities as a person reads them in a refusal. */
export const SIGNATURE_LABELS: Readonly<Record<Signature, string>> = {
  directorate: 'la direction',
  facilitator: 'le facilitateur',
  mission: 'la mission ESS',
};
