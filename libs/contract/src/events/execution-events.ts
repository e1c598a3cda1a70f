import { defineEvent, f } from '@clausier/kernel';
import { publicationDue } from './award-events.js';

export const DIFFICULTY_KINDS = [
  'noCandidate',
  'lateStart',
  'lessWork',
  'siteConditions',
  'eligibility',
  'supplierRefusal',
  'other',
] as const;
export const TERMINATION_GROUNDS = ['fault', 'generalInterest', 'agreement', 'insolvency', 'forceMajeure'] as const;

export const executionEvents = {
  ServiceOrderIssued: defineEvent('ServiceOrderIssued', { lot: f.ref() }),
  /** R7: a subcontractor, or a structure that makes people available. It declares hours on the lot beside the holders. */
  EmployerNamed: defineEvent('EmployerNamed', { lot: f.ref(), employer: f.ref() }),
  /** R7: all hours worked by a holder's people on the lot in a month. A clause makes a share of them due. */
  LabourHoursDeclared: defineEvent('LabourHoursDeclared', {
    lot: f.ref(),
    holder: f.ref(),
    month: f.month(),
    centihours: f.centihours(),
  }),
  /**
   * What was done on a lot before the month in which the tracking of a running contract starts, as its papers say it. The
   * last record of a lot counts as a whole.
   */
  OpeningBalanceRecorded: defineEvent('OpeningBalanceRecorded', {
    lot: f.ref(),
    clauses: f.list(f.object({ clause: f.ref(), validatedCentihours: f.centihours() })),
    /** All labour of the holders, where a share of it is due. */
    labourCentihours: f.optional(f.centihours()),
    /** HT. */
    invoicedCents: f.optional(f.cents()),
    /** Where the figures come from, or why they replace those before. */
    reason: f.publicReason(),
    /** Recorded by whoever corrects frozen figures. */
    afterFreeze: f.optional(f.flag()),
  }),
  /** HT. `correction`: why it still counts though the figures were frozen. */
  InvoiceRecorded: defineEvent('InvoiceRecorded', {
    lot: f.ref(),
    invoice: f.ref(),
    amountCents: f.cents(),
    correction: f.optional(f.publicReason()),
  }),
  /** New amount HT of the lot, new agreed hours of clauses, or both. Where due, an amendment is published as the contract was. */
  LotAmended: defineEvent('LotAmended', {
    lot: f.ref(),
    amountCents: f.optional(f.cents()),
    clauses: f.list(f.object({ clause: f.ref(), agreedCentihours: f.centihours() })),
    reason: f.publicReason(),
    publication: f.optional(publicationDue),
  }),
  DifficultyReported: defineEvent('DifficultyReported', {
    difficulty: f.ref(),
    lot: f.ref(),
    kind: f.code(DIFFICULTY_KINDS),
  }),
  /** Whether this difficulty is the holder's doing. */
  DifficultyExamined: defineEvent('DifficultyExamined', {
    difficulty: f.ref(),
    lot: f.ref(),
    attributable: f.flag(),
  }),
  LotCompleted: defineEvent('LotCompleted', { lot: f.ref(), shortfallCentihours: f.centihours() }),
  LotTerminated: defineEvent('LotTerminated', {
    lot: f.ref(),
    ground: f.code(TERMINATION_GROUNDS),
    reason: f.publicReason(),
  }),
  /** The last awarded lot ended and at least one was completed. */
  ExecutionCompleted: defineEvent('ExecutionCompleted', {}),
  /** The last awarded lot ended and none was completed. */
  ContractTerminated: defineEvent('ContractTerminated', {}),
  /** The local evaluation is closed, and with it the life of the contract. */
  ContractEvaluated: defineEvent('ContractEvaluated', { evaluationClosedOn: f.date() }),
  /** The local evaluation was reopened by a late correction. */
  EvaluationResumed: defineEvent('EvaluationResumed', {}),
};
