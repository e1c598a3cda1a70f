import { accept, f, isLocalDate, slicesOf, unchanged } from '@clausier/kernel';
import { z } from 'zod';
import { participantEvents } from '../events/participant-events.js';
import { executionContractFact } from '../facts.js';
import { participant } from '../model/participant.js';
import { refuse } from '../refusals.js';

const name = z.string().trim().min(1).max(200);
/**
 * Civil identity, for the vault alone. `f.date()` is too narrow for a birth date: people are older than the log's
 * years.
 */
const personal = z.strictObject({
  familyName: name,
  givenName: name,
  birthDate: z
    .string()
    .refine((text) => /^(19|20)\d{2}-/.test(text) && isLocalDate(text.replace(/^\d{4}/, yearWithinLog)), {
      error: 'INVALID_DATE',
    }),
});

export const proposeParticipant = slicesOf(participant)({
  name: 'ProposeParticipant',
  summary: 'Propose une personne sur un lot, chez un employeur ; son identité va au coffre.',
  body: { buyer: f.ref(), contract: f.ref(), lot: f.ref(), employer: f.ref() },
  personal,
  facts: { contract: { fact: executionContractFact, key: ({ data }) => data.contract } },
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (state, { data }, { contract }) => {
      if (!contract || contract.buyer !== data.buyer) return undefined;
      if (state.buyer !== undefined && state.buyer !== data.buyer) return undefined;
      const { holders = [], employers = [] } = contract.lots.find((lot) => lot.lot === data.lot) ?? {};
      const { directorate, facilitators } = contract;
      // An employer that nobody named yet is named by the holder (R7), so only the holder speaks for it here.
      const suppliers = [...holders, ...employers].includes(data.employer) ? [data.employer] : holders;
      return { directorate, contract: contract.contract, suppliers, facilitators };
    },
  },
  decide(state, { data, on }, facts) {
    const { buyer, contract, lot, employer } = data;
    const target = facts.contract?.lots.find((candidate) => candidate.lot === lot);
    if (!target) return refuse('LOT_UNKNOWN', { contract, lot }, 'lot');
    if (target.awardedOn === undefined || target.holders.length === 0) return refuse('LOT_NOT_AWARDED', { lot }, 'lot');
    if (target.endedOn !== undefined) return refuse('LOT_ENDED', { lot, endedOn: target.endedOn }, 'lot');
    if (on < target.awardedOn)
      return refuse('BEFORE_PREVIOUS_STEP', { on, step: 'l’attribution', previous: target.awardedOn }, 'on');
    const known = state.proposals.some((p) => p.contract === contract && p.lot === lot && p.employer === employer);
    return known ? unchanged : accept(participantEvents.ParticipantProposed({ buyer, contract, lot, employer }));
  },
});

/** A year of the log's span with the same length, to check day and month of a birth before 1990. */
function yearWithinLog(year: string): string {
  const value = Number(year);
  return String(value % 4 === 0 && value % 100 !== 0 ? 1996 : value % 400 === 0 ? 2000 : 1997);
}
