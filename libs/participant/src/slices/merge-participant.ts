import { acceptWith, f, slicesOf, streamName, unchanged, type Refusal } from '@clausier/kernel';
import { exactHours } from '@clausier/rulebook';
import { MERGE_REASONS, participantEvents } from '../events/participant-events.js';
import {
  executionContractFact,
  hoursTogetherFact,
  otherReferenceFact,
  type HoursTogetherFact,
  type OtherReferenceFact,
} from '../facts.js';
import { knownOf } from '../model/merge.js';
import { participant } from '../model/participant.js';
import type { ParticipantState } from '../model/state.js';
import { refuse } from '../refusals.js';
import { firstProposedOn, proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';

/**
 * Two references of one person become one. Sent to the reference that goes: its statements stay under it, and the one that
 * stays takes over proposals, notices, eligibilities and exits. Persons are counted by the reference that stays.
 */
export const mergeParticipant = slicesOf(participant)({
  name: 'MergeParticipant',
  summary: 'Réunit une référence à une autre de la même personne, qui demeure.',
  body: {
    into: f.ref(),
    /** Where whoever merges follows the person. */
    contract: f.ref(),
    reason: f.code(MERGE_REASONS),
  },
  facts: {
    contract: { fact: executionContractFact, key: ({ data }) => data.contract },
    other: { fact: otherReferenceFact, key: ({ data }) => data.into },
    together: { fact: hoursTogetherFact, key: ({ id, data }) => `${id}.${data.into}` },
  },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide(state, { id, data, on }, { other, together }) {
    const { into, contract, reason } = data;
    if (state.mergedInto !== undefined)
      return state.mergedInto.reference === into
        ? unchanged
        : refuse('PARTICIPANT_MERGED', { reference: id, into: state.mergedInto.reference });
    if (!proposalOn(state, contract)) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
    const refusal = targetRefused(id, state, other) ?? tooEarly(on, state, other) ?? hoursRefused(together);
    if (refusal) return refusal;
    const known = participantEvents.ParticipantAbsorbed({ reference: id, contract, ...knownOf(state) });
    return acceptWith(
      [participantEvents.ParticipantMerged({ into, contract, reason })],
      [{ stream: streamName(participant.category, into), events: [known] }],
    );
  },
});

function targetRefused(id: string, { buyer }: ParticipantState, other: OtherReferenceFact): Refusal | undefined {
  const into = other.participant;
  if (into === id) return refuse('MERGE_WITH_ITSELF', { reference: id }, 'into');
  if (other.buyer === undefined || other.buyer !== buyer) return refuse('MERGE_TARGET_UNKNOWN', { into }, 'into');
  return other.mergedInto === undefined
    ? undefined
    : refuse('MERGE_TARGET_MERGED', { into, survivor: other.mergedInto }, 'into');
}

/** There is nobody to merge before both were proposed. */
function tooEarly(on: string, state: ParticipantState, other: OtherReferenceFact): Refusal | undefined {
  const firsts = [firstProposedOn(state), firstProposedOn(other)].filter((day) => day !== undefined).sort();
  const previous = firsts.at(-1);
  return previous !== undefined && on < previous
    ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, 'on')
    : undefined;
}

/** R7: on one contract, nobody works more than 24 hours a day. Two references with more are two persons, or a slip. */
function hoursRefused({ impossible }: HoursTogetherFact): Refusal | undefined {
  if (!impossible) return undefined;
  const { contract, month, statements, days, centihours, maximum } = impossible;
  const figures = { hours: exactHours(centihours), days, maximum: exactHours(maximum) };
  return refuse('MERGE_HOURS_IMPOSSIBLE', { contract, month, statements, ...figures }, 'into');
}
