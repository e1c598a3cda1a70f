import type { contractFacts } from '@clausier/contract';
import type { directoryFacts } from '@clausier/directory';
import type { evaluationFacts } from '@clausier/evaluation';
import type { executionFacts } from '@clausier/execution';
import type { governanceFacts } from '@clausier/governance';
import type { FactValuesOf } from '@clausier/kernel';
import type { participantFacts } from '@clausier/participant';
import type { programmingFacts } from '@clausier/programming';
import type { supplyFacts } from '@clausier/supply';
import { buyerResolver } from './buyer.js';
import { evaluationOutcomeResolver } from './evaluation-outcome.js';
import { facilitatorsResolver } from './facilitators.js';
import { groupValueResolver } from './group-value.js';
import { codeHolderResolver, holdingProgrammeResolver, takenCodesResolver } from './code-holder.js';
import { launchValueResolver } from './launch-value.js';
import { lotLedgerResolver } from './lot-ledger.js';
import { mandatesResolver } from './mandates.js';
import { namedElsewhereResolver } from './named-elsewhere.js';
import { operationResolver } from './operation.js';
import { otherContractResolver } from './other-contract.js';
import { plannedContractResolver } from './planned-contract.js';
import { purchaseResolver } from './purchase.js';
import { legalUnitResolver, suppliersResolver } from './suppliers.js';
import { programmesResolver } from './programmes.js';
import { statementsResolver } from './statements.js';
import { reviewResolver } from './review.js';
import { conventionsResolver } from './conventions.js';
import { contractFiguresResolver } from './contract-figures.js';
import { evaluationFreezeResolver } from './evaluation-freeze.js';
import { evaluationInputResolver } from './evaluation-input.js';
import { executionContractResolver } from './execution-contract.js';
import { hoursTogetherResolver } from './hours-together.js';
import { participantMonthResolver } from './participant-month.js';
import { participantResolver, participantsResolver } from './participant.js';
import { supplyCanteenResolver } from './supply-canteen.js';
import { supplyContractsResolver } from './supply-contracts.js';
import type { FactResolvers } from './resolver.js';

/** The facts of all contexts by name. A fact of several contexts has every member that one of them reads. */
type FactValues = FactValuesOf<typeof contractFacts> &
  FactValuesOf<typeof directoryFacts> &
  FactValuesOf<typeof evaluationFacts> &
  FactValuesOf<typeof executionFacts> &
  FactValuesOf<typeof governanceFacts> &
  FactValuesOf<typeof participantFacts> &
  FactValuesOf<typeof programmingFacts> &
  FactValuesOf<typeof supplyFacts>;

/** Every fact that a slice may ask for: one without its resolver, or of another shape, does not compile. */
export const factResolvers: FactResolvers<FactValues> = {
  buyer: buyerResolver,
  evaluationOutcome: evaluationOutcomeResolver,
  facilitators: facilitatorsResolver,
  groupValue: groupValueResolver,
  codeHolder: codeHolderResolver,
  holdingProgramme: holdingProgrammeResolver,
  launchValue: launchValueResolver,
  lotLedger: lotLedgerResolver,
  mandates: mandatesResolver,
  namedElsewhere: namedElsewhereResolver,
  operation: operationResolver,
  otherContract: otherContractResolver,
  plannedContract: plannedContractResolver,
  programmes: programmesResolver,
  purchase: purchaseResolver,
  statements: statementsResolver,
  takenCodes: takenCodesResolver,
  suppliers: suppliersResolver,
  legalUnit: legalUnitResolver,
  review: reviewResolver,
  conventions: conventionsResolver,
  contractFigures: contractFiguresResolver,
  evaluationFreeze: evaluationFreezeResolver,
  evaluationInput: evaluationInputResolver,
  executionContract: executionContractResolver,
  hoursTogether: hoursTogetherResolver,
  participantMonth: participantMonthResolver,
  participant: participantResolver,
  participants: participantsResolver,
  supplyCanteen: supplyCanteenResolver,
  supplyContracts: supplyContractsResolver,
};
