import { laterDate } from '@clausier/calendar';
import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { DECISIONS, clause, waiver } from '../events/clause-fields.js';
import { refuse } from '../refusals.js';
import { dutyAtLaunch } from '../rules/duty-at-launch.js';
import { incoherentDecision } from '../rules/lot-decision.js';
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
    decision: f.code(DECISIONS),
    clauses: f.optional(f.list(clause)),
    reason: f.optional(f.publicReason()),
    waiver: f.optional(waiver),
    /** Launch date that the lot is decided for. Default: the planned one. */
    launchOn: f.optional(f.date()),
  },
  facts: { launchValue: ownLaunchValue },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { launchValue }) {
    if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
    const found = lotIn(state, data.lot, undecided);
    if (isRefusal(found)) return found;
    const { lot, decision, clauses = [], reason, waiver } = data;
    const launchOn = laterDate(on, data.launchOn ?? state.plannedLaunchOn);
    const revised = {
      lot,
      decision,
      clauses,
      ...(reason === undefined ? {} : { reason }),
      ...(waiver === undefined ? {} : { waiver }),
    };
    const refusal = beforeStep(on, 'planification', state.plannedOn) ?? incoherentDecision(revised, state, launchOn);
    if (refusal) return refusal;
    const { outcome } = dutyAtLaunch(state.category, launchValue.valueCents, launchOn);
    const decidedUnder = { outcome, launchOn };
    return accept(
      waiver
        ? contractEvents.SocialDutyWaivedBeforeLaunch({ lot, ...waiver, decidedUnder })
        : contractEvents.LotDecisionRevised({ ...revised, decidedUnder }),
    );
  },
});
