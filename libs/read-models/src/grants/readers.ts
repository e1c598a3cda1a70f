import type { Role } from '@clausier/kernel';

/**
 * Who reads what, each within its own reach (R12). Each list is whole: a role reads what names it and nothing else.
 * Those that read only aggregates stand in none.
 */
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
export const CONTRACT_READERS: readonly Role[] = [
  'essHead',
  'essOfficer',
  'fileManager',
  'directorateAgent',
  'delegatedSignatory',
  'procurementOffice',
  'facilitator',
  'correspondent',
  'dpo',
  'auditor',
  'transversalGroup',
];
/** Local evaluations are read on the buyer's side. */
export const EVALUATION_READERS: readonly Role[] = [
  'essHead',
  'essOfficer',
  'fileManager',
  'directorateAgent',
  'delegatedSignatory',
  'procurementOffice',
  'facilitator',
  'dpo',
  'auditor',
  'transversalGroup',
];
/** Campaigns come before contracts and persons. */
export const REVIEW_READERS: readonly Role[] = [
  'essHead',
  'essOfficer',
  'fileManager',
  'directorateAgent',
  'delegatedSignatory',
  'procurementOffice',
  'auditor',
  'transversalGroup',
];
/** Conventions open the access of facilitators: those who keep them, and those who watch over access. */
export const CONVENTION_READERS: readonly Role[] = ['essHead', 'essOfficer', 'dpo', 'auditor'];
