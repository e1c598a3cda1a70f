import { accept, f, unchanged } from '@clausier/kernel';
import { EXIT_CLASSES, EXIT_MILESTONES, participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { EXIT_LABELS, MILESTONE_LABELS } from '../rules/labels.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { participantSlice } from './participant-slice.js';

export const recordExit = participantSlice({
  name: 'RecordExit',
  summary: 'Enregistre la situation d’une personne à la fin de l’emploi, puis à six et douze mois.',
  body: { contract: f.ref(), exitClass: f.code(EXIT_CLASSES), milestone: f.code(EXIT_MILESTONES) },
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: {
    roles: ['facilitator'],
    scope: (state, _, { contract }) => {
      const reach = participantScope(state, contract);
      // R12: the person's course on the contract is the period; begun under a convention, it is finished after its end.
      return reach && { ...reach, periodFrom: contract ? proposalOn(state, contract.contract)?.proposedOn : undefined };
    },
  },
  decide(state, { data, on }) {
    const { contract, exitClass, milestone } = data;
    const proposal = proposalOn(state, contract);
    if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');

    const exits = state.exits.filter((exit) => exit.contract === contract);
    const same = exits.find((exit) => exit.milestone === milestone);
    if (same)
      return same.exitClass === exitClass
        ? unchanged
        : refuse(
            'EXIT_ALREADY_RECORDED',
            { milestone: MILESTONE_LABELS[milestone], exitClass: EXIT_LABELS[same.exitClass] },
            'milestone',
          );

    const end = exits.find((exit) => exit.milestone === 'end');
    if (milestone !== 'end' && !end) return refuse('EXIT_END_FIRST', {}, 'milestone');
    const step = end ? 'la fin de l’emploi' : 'la proposition';
    const previous = end?.recordedOn ?? proposal.proposedOn;
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, step, previous }, 'on');
    return accept(participantEvents.ExitRecorded({ contract, exitClass, milestone }));
  },
});
