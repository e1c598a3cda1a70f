import { laterDate } from '@clausier/calendar';
import { proposedDecisionShape } from '@clausier/clauses';
import { accept, f } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { documentsSetAside } from '../rules/documents-set-aside.js';
import { dutyAtLaunch, nothingToWaive } from '../rules/duty-at-launch.js';
import { agreedClauses, faultyWaiver, incoherentDecision } from '../rules/lot-decision.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../rules/steps.js';
import { ownLaunchValue } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/**
 * R2, R4: the duty, the launch date or a legal basis may move between programme and launch. The lot is then decided anew, or
 * confirmed as it was, for the launch date now meant. A waiver is an event of its own.
 */
export const reviseLotDecision = contractSlice({
  name: 'ReviseLotDecision',
  summary:
    'Décide à nouveau un lot avant le lancement, ou confirme sa décision : clauses, sans clause motivé, ou dispense.',
  body: {
    lot: f.ref(),
    ...proposedDecisionShape,
    /** Launch date that the lot is decided for. Default: the planned one. */
    launchOn: f.optional(f.date()),
  },
  facts: { launchValue: ownLaunchValue },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { launchValue }) {
    if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
    const found = lotIn(state, data.lot, undecided);
    if (isRefusal(found)) return found;
    const { lot, decision, clauses: proposed = [], reason, waiver } = data;
    const stated = { lot, decision, clauses: proposed, reason, waiver };
    const refusal = beforeStep(on, 'planification', state.plannedOn) ?? incoherentDecision(stated);
    if (refusal) return refusal;
    const clauses = agreedClauses(lot, proposed, { rules: ruleBook.at(on), sizing: found.sizing });
    if (isRefusal(clauses)) return clauses;
    const launchOn = laterDate(on, data.launchOn ?? state.plannedLaunchOn);
    const duty = dutyAtLaunch(state.category, launchValue.valueCents, launchOn);
    const decidedUnder = { outcome: duty.outcome, launchOn };
    if (!waiver) {
      const revised = { lot, decision, clauses, ...(reason === undefined ? {} : { reason }) };
      return accept(contractEvents.LotDecisionRevised({ ...revised, decidedUnder }), ...documentsSetAside(state));
    }
    const unfounded = faultyWaiver(waiver, state, launchOn) ?? nothingToWaive(lot, duty, launchOn);
    return (
      unfounded ??
      accept(contractEvents.SocialDutyWaivedBeforeLaunch({ lot, ...waiver, decidedUnder }), ...documentsSetAside(state))
    );
  },
});
