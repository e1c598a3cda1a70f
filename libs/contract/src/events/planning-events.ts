import {
  DUTY_OUTCOMES,
  FAMILIES,
  dutyShape,
  dutyTestShape,
  lotDecisionShape,
  sizingShape,
  waiverShape,
} from '@clausier/clauses';
import { defineEvent, f } from '@clausier/kernel';
import { PURCHASE_CATEGORIES } from '@clausier/rulebook';

/** The duty's outcome on the launch date that the lot was decided for. */
const decidedUnder = f.object({ outcome: f.code(DUTY_OUTCOMES), launchOn: f.date() });

export const CONTRACT_SOURCES = ['review', 'running'] as const;

export const planningEvents = {
  /** The whole purchase as the programme decided it: the contract never reads the programme again. */
  ContractPlanned: defineEvent('ContractPlanned', {
    buyer: f.ref(),
    year: f.year(),
    directorate: f.ref(),
    programme: f.entity(),
    officialName: f.officialName(),
    family: f.code(FAMILIES),
    category: f.code(PURCHASE_CATEGORIES),
    operation: f.optional(f.ref()),
    cohort: f.optional(f.openCode()),
    group: f.optional(f.openCode()),
    estimatedValueCents: f.optional(f.cents()),
    plannedLaunchOn: f.date(),
    durationMonths: f.months(),
    duty: f.object(dutyShape),
    /** From a programme, or entered while it already ran. */
    source: f.code(CONTRACT_SOURCES),
    lots: f.list(
      f.object({
        lot: f.ref(),
        officialName: f.officialName(),
        estimatedValueCents: f.cents(),
        ...lotDecisionShape,
        sizing: f.optional(f.object(sizingShape)),
      }),
    ),
  }),
  /** A body that follows the contract. Without a convention it is in-house. */
  FacilitatorAssigned: defineEvent('FacilitatorAssigned', { body: f.ref(), convention: f.optional(f.ref()) }),
  /** A lot decided anew or confirmed before the launch, because its duty, its date or its legal basis moved. */
  LotDecisionRevised: defineEvent('LotDecisionRevised', {
    lot: f.ref(),
    ...lotDecisionShape,
    decidedUnder: f.optional(decidedUnder),
  }),
  /** R2: a lot decided anew by a waiver of its social duty. */
  SocialDutyWaivedBeforeLaunch: defineEvent('SocialDutyWaivedBeforeLaunch', {
    lot: f.ref(),
    ...waiverShape,
    decidedUnder,
  }),
  /** The lot's environmental criterion and condition, each as written in the documents. */
  EnvironmentalTermsRecorded: defineEvent('EnvironmentalTermsRecorded', {
    lot: f.ref(),
    criterion: f.publicReason(),
    condition: f.publicReason(),
  }),
  /**
   * The contract already ran when it was entered. What was done before the month of that day stands in its opening balances.
   * Its processes raise nothing that fell due before that day, or before the day of the entry.
   */
  TrackingStarted: defineEvent('TrackingStarted', { trackedFrom: f.date() }),
  /** A running contract was entered wrongly. It counts for nothing any more; it is entered again under another id. */
  RunningContractWithdrawn: defineEvent('RunningContractWithdrawn', { reason: f.publicReason() }),
  ContractAbandoned: defineEvent('ContractAbandoned', { reason: f.publicReason() }),
};

export const tenderEvents = {
  TenderDocumentsFrozen: defineEvent('TenderDocumentsFrozen', {
    version: f.count(),
    documents: f.list(f.object({ document: f.ref(), sha256: f.sha256() })),
  }),
  /** Frozen documents that no longer match a lot decided or described anew: the launch waits for a new version. */
  TenderDocumentsSetAside: defineEvent('TenderDocumentsSetAside', {
    version: f.count(),
    documents: f.list(f.object({ document: f.ref(), sha256: f.sha256() })),
  }),
  /** Launch, with the duty tested again: who was counted and at which position of the log. */
  ConsultationLaunched: defineEvent('ConsultationLaunched', {
    launchedOn: f.date(),
    duty: f.object({ ...dutyTestShape, members: f.list(f.entity()), position: f.position() }),
    legalBases: f.list(f.object({ lot: f.ref(), clause: f.ref(), basis: f.openCode() })),
  }),
  OffersRecorded: defineEvent('OffersRecorded', { lot: f.ref(), offers: f.count() }),
};
