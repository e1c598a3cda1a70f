export { participantContext } from './context.js';
export { EXIT_MILESTONES, type ExitMilestone, participantEvents } from './events/participant-events.js';
export type * from './facts.js';
export { aliasesOf } from './model/merge.js';
export { participant } from './model/participant.js';
export * as participantFacts from './facts.js';
