import { contractEvents } from '@clausier/contract';
import { conventionEvents, mandateEvents } from '@clausier/governance';
import { directorateProgrammeEvents as programme, operationEvents } from '@clausier/programming';
import type { Told } from '../told.js';

const AGENT = 'sam/directorateAgent';
const SCHOOLS = 'directorateProgramme-dep.2026.schools';
const reason = 'Faute de frappe.';
const lot = { lot: 'l1', officialName: 'Peinture', estimatedValueCents: 8_000_000 };
const duty = { outcome: 'none', valueCents: 8_000_000, basis: 'group', presumed: false } as const;

/** A purchase of the group of p1, declared by mistake. */
export const declaredByMistake: Told = [
  '2026-01-26',
  AGENT,
  SCHOOLS,
  programme.PurchaseDeclared({
    ...{ purchase: 'p9', officialName: 'Peinture du collège', family: 'insertion', category: 'works' },
    ...{ plannedLaunchOn: '2026-09-01', durationMonths: 6, estimatedValueCents: 8_000_000, lots: [lot] },
    ...{ group: 'MOBILIER', duty, late: false },
  }),
];
export const lotsCorrected: Told = [
  '2026-01-27',
  AGENT,
  SCHOOLS,
  programme.PurchaseCorrected({
    ...{ purchase: 'p9', estimatedValueCents: 7_000_000, plannedLaunchOn: '2026-09-01', reason, duty },
    lots: [{ lot: 'l2', officialName: 'Peinture et sols', estimatedValueCents: 7_000_000 }],
  }),
];
export const regrouped: Told = [
  '2026-01-28',
  AGENT,
  SCHOOLS,
  programme.PurchaseRegrouped({ purchase: 'p9', group: 'PEINTURE', reason, duty }),
];
export const withdrawn: Told = [
  '2026-01-29',
  AGENT,
  SCHOOLS,
  programme.PurchaseWithdrawn({ purchase: 'p9', reason: 'Besoin déclaré deux fois.' }),
];

export const mandateAmended: Told = [
  '2026-03-02',
  'hope/essHead',
  'mandate-m1',
  mandateEvents.MandateAmended({
    ...{ family: 'both', body: 'council', officialName: 'Délibération cadre', votedOn: '2025-12-15', reason },
  }),
];

export const conventionAmended: Told = [
  '2026-03-02',
  'hope/essHead',
  'convention-plie26',
  conventionEvents.ConventionAmended({
    ...{ officialName: 'Convention PLIE', from: '2026-01-01', until: '2027-12-31', reason },
  }),
];

/** The penalty of p1 was decided by the act A-2026-21. */
export const penaltyCorrected: Told = [
  '2026-07-31',
  'dan/delegatedSignatory',
  'contract-p1',
  contractEvents.PenaltyDecisionCorrected({
    ...{ lot: 'l1', decision: 'reduced', amountCents: 500_000, reasons: 'Difficulté réelle.' },
    ...{ authority: 'delegatedSignatory', actReference: 'A-2026-21', reason: 'Référence mal recopiée.' },
  }),
];

/** What was recorded of a purchase, an operation, a mandate and a convention is put right. */
export const amendments: readonly Told[] = [
  declaredByMistake,
  lotsCorrected,
  regrouped,
  withdrawn,
  ['2026-03-02', AGENT, 'operation-op1', operationEvents.PurchaseDetached({ purchase: 'p1', reason })],
  [
    '2026-03-02',
    AGENT,
    'operation-op1',
    operationEvents.OperationAmended({ officialName: 'RD 940, section nord', estimatedValueCents: 2, reason }),
  ],
  mandateAmended,
  conventionAmended,
];
