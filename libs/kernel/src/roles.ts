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

/** The five processes: which of them may issue a command on its own. */
export const PROCESSES = [
  'annualProgrammingReview',
  'tendering',
  'executionTracking',
  'localEvaluation',
  'centralEvaluation',
] as const;
export type ProcessName = (typeof PROCESSES)[number];
