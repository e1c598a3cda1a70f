export {
  clauseField,
  penaltyTermsField,
  pricedPenaltyField,
  proposedClauseField,
  sizingInputShape,
  sizingShape,
  type Clause,
  type HoursStrategy,
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
export { decisionFault, isNamedTwice, type DecisionFault } from './decision.js';
export { clauseMeetsDuty, lotsShortOfDuty, underDuty, type DutyLot } from './duty.js';
export { bearsHours, hourClausesOf, hoursFault, type ClauseHours, type HoursFault } from './hours.js';
export { waiverFault, type WaivedPurchase, type WaiverFault } from './waiver.js';
