export { participantContext } from './context.js';
export {
  ELIGIBILITY_ROUTES,
  EXIT_CLASSES,
  EXIT_MILESTONES,
  REFUSAL_GROUNDS,
  participantEvents,
  type EligibilityRoute,
  type ExitMilestone,
} from './events/participant-events.js';
export type {
  EmployerFact,
  HoursTogetherFact,
  OtherReferenceFact,
  ProposalContractFact,
  ProposalLot,
} from './facts.js';
export { aliasesOf } from './model/merge.js';
export { participant } from './model/participant.js';
export type { Eligibility, EligibilityRefusal, Exit, ParticipantState, Proposal } from './model/state.js';
export * as participantFacts from './facts.js';
