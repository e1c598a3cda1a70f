export { PROCESSES, laterPosition, type Position, type ProcessName } from '@clausier/kernel';
export {
  POKE,
  PROCESS_TASK_QUEUE,
  SEARCH_ATTRIBUTES,
  WORKFLOW_BUNDLE,
  parseProcessKey,
  processKey,
  type ProcessKey,
} from './names.js';
export type {
  Act,
  CommandToIssue,
  Plan,
  PlanRequest,
  ProcessActivities,
  ProcessInput,
  ScheduledOpening,
} from './types.js';
