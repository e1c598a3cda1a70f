import { acceptWith, f, optional, slicesOf, streamName } from '@clausier/kernel';
import { UNMERGE_REASONS, participantEvents } from '../events/participant-events.js';
import { executionContractFact, otherReferenceFact } from '../facts.js';
import { participant } from '../model/participant.js';
import { refuse } from '../refusals.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';

/** A merge that was wrong is undone by a dated act. What was entered since under the other reference stays with it. */
export const undoParticipantMerge = slicesOf(participant)({
  name: 'UndoParticipantMerge',
  summary: 'Défait la réunion d’une référence à une autre : ce sont deux personnes.',
  body: {
    /** Where whoever undoes it follows the person. */
    contract: f.ref(),
    reason: f.code(UNMERGE_REASONS),
  },
  facts: {
    contract: { fact: executionContractFact, key: ({ data }) => data.contract },
    other: { fact: optional(otherReferenceFact), key: (_, state) => state.mergedInto?.reference },
  },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide(state, { id, data: { contract, reason }, on }, facts) {
    if (state.mergedInto === undefined) return refuse('NOT_MERGED', { reference: id });
    const { reference: from, mergedOn: previous } = state.mergedInto;
    if (!proposalOn(state, contract)) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la réunion', previous }, 'on');
    const survivor = facts.other?.mergedInto;
    if (survivor !== undefined) return refuse('UNDO_LATER_MERGE_FIRST', { from, survivor });
    return acceptWith(
      [participantEvents.ParticipantMergeUndone({ from, contract, reason })],
      [
        {
          stream: streamName(participant.category, from),
          events: [participantEvents.ParticipantReleased({ reference: id, contract })],
        },
      ],
    );
  },
});
