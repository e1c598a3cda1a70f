import { slicesOf } from '@clausier/kernel';
import { participant } from '../model/participant.js';
import { refuse } from '../refusals.js';

const define = slicesOf(participant);

/**
 * Defines a command on a person. A reference that was merged into another one takes none: the refusal names the one that
 * stays.
 */
export const participantSlice: typeof define = (definition) =>
  define({
    ...definition,
    decide: (state, command, facts) =>
      state.mergedInto === undefined
        ? definition.decide(state, command, facts)
        : refuse('PARTICIPANT_MERGED', { reference: command.id, into: state.mergedInto.reference }),
  });
