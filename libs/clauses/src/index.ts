export {
  clauseField,
  pricedPenaltyField,
  proposedClauseField,
  sizingInputShape,
  sizingShape,
  type Clause,
  type PenaltyTerms,
  type PricedPenalty,
  type ProposedClause,
  type Sizing,
} from './clause-fields.js';
export {
  DUTY_OUTCOMES,
  FAMILIES,
  dutyShape,
  dutyTestShape,
  lotDecisionShape,
  proposedDecisionShape,
  waiverShape,
  type DutyBasis,
  type DutyRecord,
  type LotDecisionKind,
  type Waiver,
} from './decision-fields.js';
export { agreedClause, type AgreedWith, type ClauseFault } from './agreement.js';
export { decisionFault, isNamedTwice } from './decision.js';
export { clauseMeetsDuty, lotsShortOfDuty, underDuty } from './duty.js';
export { bearsHours, hourClausesOf } from './hours.js';
export { waiverFault } from './waiver.js';
