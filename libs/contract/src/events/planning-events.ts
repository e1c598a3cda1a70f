import { defineEvent, f } from '@clausier/kernel';
import { PURCHASE_CATEGORIES } from '@clausier/rulebook';
import { lotDecision, sizing } from './clause-fields.js';

export const DUTY_OUTCOMES = ['duty', 'none', 'thresholdUnknown'] as const;
export const DUTY_BASES = ['group', 'operation', 'alone'] as const;
export const FAMILIES = ['insertion', 'food'] as const;

/** Outcome of the threshold test and the value tested; `thresholdCents` is missing where no row was in force. */
const duty = {
  outcome: f.code(DUTY_OUTCOMES),
  valueCents: f.cents(),
  thresholdCents: f.optional(f.cents()),
  basis: f.code(DUTY_BASES),
};

/** The duty's outcome on the launch date that the lot was decided for. */
const decidedUnder = f.object({ outcome: f.code(DUTY_OUTCOMES), launchOn: f.date() });

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
    /** `presumed`: no threshold is published for the planned launch, and the value reaches the last known one. */
    duty: f.object({ ...duty, presumed: f.flag() }),
    source: f.code(['review']),
    lots: f.list(
      f.object({
        lot: f.ref(),
        officialName: f.officialName(),
        estimatedValueCents: f.cents(),
        ...lotDecision,
        sizing: f.optional(sizing),
      }),
    ),
  }),
  /** A body that follows the contract. Without a convention it is in-house. */
  FacilitatorAssigned: defineEvent('FacilitatorAssigned', { body: f.ref(), convention: f.optional(f.ref()) }),
  /** A lot decided anew or confirmed before the launch, because its duty, its date or its legal basis moved. */
  LotDecisionRevised: defineEvent('LotDecisionRevised', {
    lot: f.ref(),
    ...lotDecision,
    decidedUnder: f.optional(decidedUnder),
  }),
  /** R2: a lot decided anew by a waiver of its social duty. */
  SocialDutyWaivedBeforeLaunch: defineEvent('SocialDutyWaivedBeforeLaunch', {
    lot: f.ref(),
    ground: f.openCode(),
    reasons: f.publicReason(),
    decidedUnder,
  }),
  /** The lot's environmental criterion and condition, each as written in the documents. */
  EnvironmentalTermsRecorded: defineEvent('EnvironmentalTermsRecorded', {
    lot: f.ref(),
    criterion: f.publicReason(),
    condition: f.publicReason(),
  }),
  ContractAbandoned: defineEvent('ContractAbandoned', { reason: f.publicReason() }),
};

export const tenderEvents = {
  TenderDocumentsFrozen: defineEvent('TenderDocumentsFrozen', {
    version: f.count(),
    documents: f.list(f.object({ document: f.ref(), sha256: f.sha256() })),
  }),
  /** Launch, with the duty tested again: who was counted and at which position of the log. */
  ConsultationLaunched: defineEvent('ConsultationLaunched', {
    launchedOn: f.date(),
    duty: f.object({ ...duty, members: f.list(f.entity()), position: f.position() }),
    legalBases: f.list(f.object({ lot: f.ref(), clause: f.ref(), basis: f.openCode() })),
  }),
  OffersRecorded: defineEvent('OffersRecorded', { lot: f.ref(), offers: f.count() }),
};
