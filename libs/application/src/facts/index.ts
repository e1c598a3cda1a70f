import { buyerResolver } from './buyer.js';
import { processBuyerResolver } from './process-buyer.js';
import { evaluationOutcomeResolver } from './evaluation-outcome.js';
import { facilitatorsResolver } from './facilitators.js';
import { groupValueResolver } from './group-value.js';
import { launchValueResolver } from './launch-value.js';
import { lotLedgerResolver } from './lot-ledger.js';
import { mandatesResolver } from './mandates.js';
import { operationResolver } from './operation.js';
import { plannedContractResolver } from './planned-contract.js';
import { purchaseResolver } from './purchase.js';
import { suppliersResolver } from './suppliers.js';
import { programmesResolver } from './programmes.js';
import { reviewResolver } from './review.js';
import { conventionsResolver } from './conventions.js';
import { contractFiguresResolver } from './contract-figures.js';
import { evaluationFreezeResolver } from './evaluation-freeze.js';
import { evaluationInputResolver } from './evaluation-input.js';
import { executionContractResolver } from './execution-contract.js';
import { participantMonthResolver } from './participant-month.js';
import { participantResolver, participantsResolver } from './participant.js';
import { supplyCanteenResolver } from './supply-canteen.js';
import { supplyContractsResolver } from './supply-contracts.js';
import type { FactResolver } from './resolver.js';

/** Every fact that a slice may ask for. A slice whose fact is missing here stops the start. */
export const factResolvers: readonly FactResolver[] = [
  buyerResolver,
  processBuyerResolver,
  evaluationOutcomeResolver,
  facilitatorsResolver,
  groupValueResolver,
  launchValueResolver,
  lotLedgerResolver,
  mandatesResolver,
  operationResolver,
  plannedContractResolver,
  programmesResolver,
  purchaseResolver,
  suppliersResolver,
  reviewResolver,
  conventionsResolver,
  contractFiguresResolver,
  evaluationFreezeResolver,
  evaluationInputResolver,
  executionContractResolver,
  participantMonthResolver,
  participantResolver,
  participantsResolver,
  supplyCanteenResolver,
  supplyContractsResolver,
];
