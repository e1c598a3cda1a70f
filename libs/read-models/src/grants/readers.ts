import type { Role } from '@clausier/kernel';

/** Who reads tasks, each within its own reach (R12): every role but those that read only aggregates. */
export const TASK_READERS: readonly Role[] = [
  'essHead',
  'essOfficer',
  'fileManager',
  'directorateAgent',
  'delegatedSignatory',
  'procurementOffice',
  'facilitator',
  'correspondent',
  'canteenManager',
  'dpo',
  'auditor',
  'transversalGroup',
];
export const CONTRACT_READERS = TASK_READERS.filter((role) => role !== 'canteenManager');
/** Local evaluations are read on the buyer's side. */
export const EVALUATION_READERS = CONTRACT_READERS.filter((role) => role !== 'correspondent');
/** Campaigns come before contracts and persons. */
export const REVIEW_READERS = EVALUATION_READERS.filter((role) => role !== 'facilitator' && role !== 'dpo');
