import { accept } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import {
  dutyAtLaunch,
  dutyOutcomeMoved,
  dutyUnmet,
  environmentMissing,
  thresholdUnknown,
} from '../rules/duty-at-launch.js';
import { basisNotInForce } from '../rules/legal-bases-at-launch.js';
import { reservedToProcurement } from '../rules/reserved-to-procurement.js';
import { beforeStep } from '../rules/steps.js';
import { ownBuyer, ownLaunchValue } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/** Legal bases, documents and the social duty are judged on the day of the real launch (R2, R4, R5). */
export const launchConsultation = contractSlice({
  name: 'LaunchConsultation',
  summary: 'Lance la consultation ; fondements, pièces et obligation sociale sont jugés ce jour-là.',
  body: {},
  facts: { buyer: ownBuyer, launchValue: ownLaunchValue },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { actor, on }, { buyer, launchValue }) {
    if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
    const reserved = reservedToProcurement(actor, buyer);
    if (reserved) return reserved;
    if (!state.documents) return refuse('DOCUMENTS_NOT_FROZEN');
    const { valueCents, basis, members, position } = launchValue;
    const outcome = dutyAtLaunch(state.category, valueCents, on);
    const refusal =
      beforeStep(on, 'gel des pièces', state.documents.frozenOn) ??
      basisNotInForce(state, on) ??
      thresholdUnknown(outcome, on) ??
      dutyOutcomeMoved(state, outcome, on) ??
      dutyUnmet(state, valueCents, outcome, on) ??
      environmentMissing(state, on);
    if (refusal) return refusal;
    const threshold = outcome.thresholdCents === undefined ? {} : { thresholdCents: outcome.thresholdCents };
    return accept(
      contractEvents.ConsultationLaunched({
        launchedOn: on,
        duty: { outcome: outcome.outcome, valueCents, ...threshold, basis, members, position },
        legalBases: state.lots.flatMap(({ lot, clauses }) =>
          clauses.map(({ clause, legalBasis }) => ({ lot, clause, basis: legalBasis })),
        ),
      }),
    );
  },
});
