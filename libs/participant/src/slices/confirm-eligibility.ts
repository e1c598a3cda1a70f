import { accept, f, unchanged, type LocalDate, type Refusal } from '@clausier/kernel';
import { z } from 'zod';
import { ELIGIBILITY_ROUTES, participantEvents } from '../events/participant-events.js';
import { employersFact, executionContractFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { criteriaRefused } from '../rules/criteria.js';
import { eligibilityWindow } from '../rules/eligibility-window.js';
import { ROUTE_LABELS } from '../rules/labels.js';
import { proposalOn } from '../rules/proposal.js';
import { participantScope } from '../rules/scope.js';
import { notByStructure } from '../rules/structure.js';
import { participantSlice } from './participant-slice.js';

/**
 * Personal criteria that the facilitator saw, by code (RSA, DELD, TH…), each with its proof. They go to the vault.
 * A proof is not copied: its day, its last day and a reference say which one it was.
 */
const personal = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/),
        proofOn: f.date(),
        validUntil: f.optional(f.date()),
        reference: z.string().trim().min(1).max(100).optional(),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
});

export const confirmEligibility = participantSlice({
  name: 'ConfirmEligibility',
  summary: 'Confirme l’éligibilité d’une personne sur un contrat, par sa structure ou par ses critères.',
  body: { contract: f.ref(), route: f.code(ELIGIBILITY_ROUTES), from: f.date() },
  personal,
  personalRefusal: ({ data, on }, part) =>
    criteriaRefused(data.route, (part as z.output<typeof personal> | undefined)?.criteria ?? [], on),
  facts: {
    contract: { fact: executionContractFact, key: ({ data }) => data.contract },
    employers: {
      fact: employersFact,
      key: ({ data }, state) => {
        const proposals = state.proposals.filter(({ contract }) => contract === data.contract);
        const ids = proposals.map(({ employer }) => employer).sort();
        return `${data.from}/${ids.join(',')}`;
      },
    },
  },
  permission: { roles: ['facilitator'], scope: (state, _, { contract }) => participantScope(state, contract) },
  decide(state, { data, on, today }, { employers }) {
    const { contract, route, from } = data;
    const proposal = proposalOn(state, contract);
    if (!proposal) return refuse('PARTICIPANT_NOT_PROPOSED', { contract }, 'contract');

    const known = state.eligibilities.find((eligibility) => eligibility.contract === contract);
    if (known)
      return known.route === route && known.from === from
        ? unchanged
        : refuse('ELIGIBILITY_ALREADY_CONFIRMED', { contract, route: ROUTE_LABELS[known.route], from: known.from });

    const tooEarly = beforeProposal(proposal.proposedOn, on, 'on') ?? beforeProposal(proposal.proposedOn, from, 'from');
    if (tooEarly) return tooEarly;
    if (from > today) return refuse('ELIGIBILITY_IN_FUTURE', { from, today }, 'from');
    const outside = route === 'structure' ? notByStructure(employers, from) : undefined;
    if (outside) return outside;

    const { first, until } = eligibilityWindow(state, route, from);
    if (until !== undefined && from > until) return refuse('ELIGIBILITY_PERIOD_ENDED', { first, until, from }, 'from');
    return accept(participantEvents.EligibilityConfirmed({ contract, route, from, until }, from));
  },
});

function beforeProposal(previous: LocalDate, on: LocalDate, path: 'on' | 'from'): Refusal | undefined {
  return on < previous ? refuse('BEFORE_PREVIOUS_STEP', { on, step: 'la proposition', previous }, path) : undefined;
}
