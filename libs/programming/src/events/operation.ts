import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';

/** A purchase of an operation, with the value and the launch date it counts for. */
export const memberShape = { purchase: f.ref(), estimatedValueCents: f.cents(), plannedLaunchOn: f.date() };

export const operationShape = {
  buyer: f.ref(),
  directorate: f.ref(),
  officialName: f.officialName(),
  /** All its lots, whatever the year, and what the buyer provides; without tax (R2). */
  estimatedValueCents: f.cents(),
  /** Set of operations counted together: `pilot2006`. */
  cohort: f.optional(f.openCode()),
};

export const operationEvents = {
  OperationDefined: defineEvent('OperationDefined', operationShape),
  /** Attached, or attached again with the value and date it now has. */
  PurchaseAttached: defineEvent('PurchaseAttached', memberShape),
  /** It counts in the operation no more: withdrawn, or attached by mistake. */
  PurchaseDetached: defineEvent('PurchaseDetached', { purchase: f.ref(), reason: f.publicReason() }),
  /** The operation as it is from that day on. */
  OperationAmended: defineEvent('OperationAmended', {
    officialName: f.officialName(),
    estimatedValueCents: f.cents(),
    cohort: f.optional(f.openCode()),
    reason: f.publicReason(),
  }),
};

export type OperationEvent = RecordedEvent<typeof operationEvents>;
