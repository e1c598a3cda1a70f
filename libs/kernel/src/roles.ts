/** Roles of R12. `operator` installs buyers; `system` stands for the processes. */
export const ROLES = [
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
  'workingGroupPilot',
  'elected',
  'guest',
  'transversalGroup',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** The five processes. A command lists those that may issue it on their own. */
export const PROCESSES = [
  'annualProgrammingReview',
  'tendering',
  'executionTracking',
  'localEvaluation',
  'centralEvaluation',
] as const;
export type ProcessName = (typeof PROCESSES)[number];
