import type { RecordedEvent } from '@clausier/kernel';
import type { ContractEvents } from '../events/catalogue.js';
import { isNotified, type ContractState } from './contract-state.js';
import * as lots from './lot-steps.js';
import * as stages from './stage-steps.js';
import { inContract, inHeldLot, inLot, inStage } from './stage-steps.js';

/** How each event moves a contract. An event that does not fit the stage or the lot leaves the state as it was. */
export function evolve(state: ContractState, event: RecordedEvent<ContractEvents>): ContractState {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'ContractPlanned':
      return inStage(state, 'programming', () => stages.plan(event));
    case 'FacilitatorAssigned':
      return inContract(state, (contract) => ({
        ...contract,
        facilitators: [
          ...contract.facilitators.filter(({ body }) => body !== event.data.body),
          { ...event.data, assignedOn: on },
        ],
      }));
    case 'LotDecisionRevised':
      return stages.thaw(inLot(state, event.data.lot, (lot) => lots.revise(lot, event)));
    case 'SocialDutyWaivedBeforeLaunch':
      return stages.thaw(inLot(state, event.data.lot, (lot) => lots.waive(lot, event)));
    case 'EnvironmentalTermsRecorded':
      return stages.thaw(inLot(state, event.data.lot, (lot) => lots.describeEnvironment(lot, event)));
    case 'TrackingStarted':
      return inContract(state, (contract) => ({
        ...contract,
        trackedFrom: event.data.trackedFrom,
        trackingEnteredAt: event.recordedAt,
      }));
    case 'RunningContractWithdrawn':
      return inStage(state, 'execution', (contract) => stages.withdraw(contract, event));
    case 'ContractAbandoned':
      return inStage(state, 'tendering', (contract) => stages.abandon(contract, event));
    case 'TenderDocumentsFrozen':
      return inStage(state, 'tendering', (contract) => ({
        ...contract,
        frozenVersions: event.data.version,
        documents: { ...event.data, frozenOn: on },
      }));
    case 'TenderDocumentsSetAside':
      return stages.thaw(state);
    case 'ConsultationLaunched':
      return inStage(state, 'tendering', (contract) => stages.launch(contract, event));
    case 'OffersRecorded':
      return inLot(state, event.data.lot, (lot) => ({ ...lot, offers: { count: event.data.offers, recordedOn: on } }));
    case 'LotAwarded':
      return inLot(state, event.data.lot, (lot) => lots.award(lot, event));
    case 'LotDeclaredUnsuccessful':
      return inLot(state, event.data.lot, (lot) => lots.drop(lot, 'unsuccessful', event));
    case 'LotCancelled':
      return inLot(state, event.data.lot, (lot) => lots.drop(lot, 'cancelled', event));
    case 'ContractUnsuccessful':
      return inStage(state, 'tendering', (contract) => stages.fail(contract, event));
    case 'ContractNotified':
      return inStage(state, 'tendering', (contract) => stages.notifyContract(contract, event));
    case 'EssentialDataPublished':
      return isNotified(state) ? stages.publish(state, event) : state;
    case 'ServiceOrderIssued':
      return inLot(state, event.data.lot, (lot) => lots.order(lot, on));
    case 'EmployerNamed':
      return inHeldLot(state, event.data.lot, (lot) => lots.nameEmployer(lot, event));
    case 'LabourHoursDeclared':
      return inHeldLot(state, event.data.lot, (lot) => lots.declareLabour(lot, event));
    case 'OpeningBalanceRecorded':
      return inHeldLot(state, event.data.lot, (lot) => lots.recordOpening(lot, event));
    case 'InvoiceRecorded':
      return inHeldLot(state, event.data.lot, (lot) => lots.invoice(lot, event));
    case 'LotAmended':
      return inHeldLot(state, event.data.lot, (lot) => lots.amend(lot, event));
    case 'DifficultyReported':
      return inHeldLot(state, event.data.lot, (lot) => lots.report(lot, event));
    case 'DifficultyExamined':
      return inHeldLot(state, event.data.lot, (lot) => lots.examine(lot, event));
    case 'AttributionAnswered':
      return inHeldLot(state, event.data.lot, (lot) => lots.attribute(lot, event));
    case 'FormalNoticeSent':
      return inHeldLot(state, event.data.lot, (lot) => lots.send(lot, event));
    case 'FormalNoticeReceived':
      return inHeldLot(state, event.data.lot, (lot) => lots.receive(lot, event));
    case 'ShortfallDecided':
      return inHeldLot(state, event.data.lot, (lot) => lots.decideShortfall(lot, event));
    case 'PenaltyProposed':
      return inHeldLot(state, event.data.lot, (lot) => lots.propose(lot, event));
    case 'PenaltyDecided':
      return inHeldLot(state, event.data.lot, (lot) => lots.decidePenalty(lot, event));
    case 'PenaltyDecisionCorrected':
      return inHeldLot(state, event.data.lot, (lot) => lots.correctPenalty(lot, event));
    case 'PenaltySettled':
      return inHeldLot(state, event.data.lot, (lot) => lots.settlePenalty(lot, event));
    case 'FinalAccountNotified':
      return isNotified(state) ? { ...state, finalAccount: { notifiedOn: on, reserved: event.data.reserved } } : state;
    case 'LotCompleted':
      return inLot(state, event.data.lot, (lot) => lots.complete(lot, event));
    case 'LotTerminated':
      return inLot(state, event.data.lot, (lot) => lots.terminate(lot, event));
    case 'ExecutionCompleted':
      return inStage(state, 'execution', (contract) => stages.end(contract, 'completed', on));
    case 'ContractTerminated':
      return inStage(state, 'execution', (contract) => stages.end(contract, 'terminated', on));
    case 'ContractEvaluated':
      return inStage(state, 'localEvaluation', (contract) => stages.evaluate(contract, event));
    case 'EvaluationResumed':
      return inStage(state, 'evaluated', stages.resume);
    default:
      event satisfies never;
      return state;
  }
}
