import { defineEvent, f, type EventEnvelope } from '@clausier/kernel';

/** Ways to carry out insertion hours, codes of the trade (direct hire, made available, sub- or co-contracting). */
export const MODALITIES = ['DIRECT_HIRE', 'ETTI', 'AI', 'GEIQ', 'EATT', 'EI', 'ACI', 'EA', 'ESAT', 'COMBINED'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Why a statement needs an explicit confirmation before it is validated (R7). */
export const FLAGS = ['overlap', 'overlapElsewhere', 'onBehalf', 'monthlyLimit', 'afterPlannedEnd'] as const;
export type Flag = (typeof FLAGS)[number];

/** Why an employer has nothing to declare for a month. */
export const NO_HOURS_REASONS = ['noActivity', 'tradeNotStarted', 'recruiting', 'weather', 'suspended'] as const;
/** Why a facilitator validates less than declared, or nothing. */
export const REVIEW_REASONS = [
  'evidenceMissing',
  'evidenceDiffers',
  'notEligible',
  'outsideLot',
  'countedElsewhere',
  'declaredInError',
] as const;
/** Why somebody takes back a statement that is not validated yet. */
export const WITHDRAWAL_REASONS = ['entryError', 'wrongPerson', 'wrongMonth', 'declaredTwice'] as const;
/** Why validated hours are corrected afterwards. */
export const CORRECTION_REASONS = ['entryError', 'payrollDiffers', 'countedTwice', 'evidenceFound', 'audit'] as const;

/** A statement of hours, as it is declared. */
export const statementShape = {
  statement: f.ref(),
  lot: f.ref(),
  /** Hour clause of the lot that the hours count for. A declaration may leave it out where the lot has at most one. */
  clause: f.optional(f.ref()),
  employer: f.ref(),
  /** Exactly one of `participant` and `headcount`. */
  participant: f.optional(f.ref()),
  /** Number of persons of an ESAT, EA or reserved lot. It is never added to distinct persons. */
  headcount: f.optional(f.headcount()),
  modality: f.code(MODALITIES),
  from: f.date(),
  until: f.date(),
  /** Hours worked, training not included. */
  centihours: f.centihours(),
  /** Training hours, not part of `centihours`. They count unless the clause excludes them. */
  trainingCentihours: f.optional(f.centihours()),
  onBehalfOf: f.optional(f.object({ supplier: f.ref(), evidenceSha256: f.sha256() })),
} as const;

/** `hours-<contract>.<yyyymm>`: the statements of one contract for one month. Pseudonymous, without free text. */
export const hoursEvents = {
  HoursDeclared: defineEvent('HoursDeclared', {
    ...statementShape,
    contract: f.ref(),
    month: f.month(),
    /** The clause does not count training hours. */
    trainingExcluded: f.optional(f.flag()),
    flags: f.list(f.code(FLAGS)),
  }),
  NoHoursDeclared: defineEvent('NoHoursDeclared', {
    contract: f.ref(),
    month: f.month(),
    lot: f.ref(),
    employer: f.ref(),
    reason: f.code(NO_HOURS_REASONS),
  }),
  HoursValidated: defineEvent('HoursValidated', {
    statement: f.ref(),
    contract: f.ref(),
    month: f.month(),
    lot: f.ref(),
    participant: f.optional(f.ref()),
    /** Hours that count, training included. Fewer than declared need a reason. */
    centihours: f.centihours(),
    reason: f.optional(f.code(REVIEW_REASONS)),
    /** Flags that were confirmed. */
    confirmed: f.list(f.code(FLAGS)),
  }),
  HoursRejected: defineEvent('HoursRejected', { statement: f.ref(), lot: f.ref(), reason: f.code(REVIEW_REASONS) }),
  /** The month is as if the statement had never been declared; the log keeps both. */
  HoursWithdrawn: defineEvent('HoursWithdrawn', {
    statement: f.ref(),
    lot: f.ref(),
    reason: f.code(WITHDRAWAL_REASONS),
  }),
  /** A request: figures are frozen, so another person makes the correction (R11, R12). The request changes no hours. */
  HoursCorrectionRequested: defineEvent('HoursCorrectionRequested', {
    statement: f.ref(),
    lot: f.ref(),
    deltaCentihours: f.signedCentihours(),
    reason: f.code(CORRECTION_REASONS),
  }),
  HoursCorrected: defineEvent('HoursCorrected', {
    statement: f.ref(),
    contract: f.ref(),
    /** Month worked. The correction counts in it, whatever the day it is made on. */
    month: f.month(),
    lot: f.ref(),
    participant: f.optional(f.ref()),
    deltaCentihours: f.signedCentihours(),
    reason: f.code(CORRECTION_REASONS),
  }),
};

/** Where the events that settle a statement leave it. */
const SETTLES = {
  HoursValidated: 'validated',
  HoursRejected: 'rejected',
  HoursWithdrawn: 'withdrawn',
} as const satisfies Partial<Record<keyof typeof hoursEvents, string>>;
const SETTLED_BY_TYPE = new Map<string, SettledStatus>(Object.entries(SETTLES));

/** What a statement is once nobody has to look at it any more. Only validated hours answer for their month. */
export type SettledStatus = (typeof SETTLES)[keyof typeof SETTLES];

/** The statement that an event settles, if it settles one. */
export function settledBy(
  event: EventEnvelope,
): { readonly statement: string; readonly lot: string; readonly status: SettledStatus } | undefined {
  const status = SETTLED_BY_TYPE.get(event.type);
  return status && { ...(event.data as { readonly statement: string; readonly lot: string }), status };
}
