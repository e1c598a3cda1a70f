export { PROCESSES, type ProcessName } from '@clausier/kernel';
export { POKE, PROCESS_TASK_QUEUE, WORKFLOW_BUNDLE, parseProcessKey, processKey, type ProcessKey } from './names.js';
export type { Act, CommandToIssue, Plan, PlanRequest, ProcessActivities, ProcessInput, ScheduledOpening } from './types.js';
