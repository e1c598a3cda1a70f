import type { AnySlice } from '@clausier/kernel';
import type { CommandName } from '../stages.js';
import { abandonContract } from './abandon-contract.js';
import { amendLot } from './amend-lot.js';
import { answerAttribution } from './answer-attribution.js';
import { assignFacilitator } from './assign-facilitator.js';
import { awardLot } from './award-lot.js';
import { cancelLot } from './cancel-lot.js';
import { completeLot } from './complete-lot.js';
import { concludeContract } from './conclude-contract.js';
import { correctPenalty } from './correct-penalty.js';
import { decidePenalty } from './decide-penalty.js';
import { decideShortfall } from './decide-shortfall.js';
import { declareLabourHours } from './declare-labour-hours.js';
import { declareLotUnsuccessful } from './declare-lot-unsuccessful.js';
import { enterRunningContract } from './enter-running-contract.js';
import { examineDifficulty } from './examine-difficulty.js';
import { freezeDocuments } from './freeze-documents.js';
import { issueServiceOrder } from './issue-service-order.js';
import { launchConsultation } from './launch-consultation.js';
import { nameEmployer } from './name-employer.js';
import { notifyContract } from './notify-contract.js';
import { notifyFinalAccount } from './notify-final-account.js';
import { planContract } from './plan-contract.js';
import { proposePenalty } from './propose-penalty.js';
import { publishEssentialData } from './publish-essential-data.js';
import { recordEnvironmentalTerms } from './record-environmental-terms.js';
import { recordFormalNoticeReceipt } from './record-formal-notice-receipt.js';
import { recordInvoice } from './record-invoice.js';
import { recordOffers } from './record-offers.js';
import { recordOpeningBalance } from './record-opening-balance.js';
import { reportDifficulty } from './report-difficulty.js';
import { resumeEvaluation } from './resume-evaluation.js';
import { reviseLotDecision } from './revise-lot-decision.js';
import { sendFormalNotice } from './send-formal-notice.js';
import { settlePenalty } from './settle-penalty.js';
import { terminateLot } from './terminate-lot.js';
import { withdrawRunningContract } from './withdraw-running-contract.js';

/** Every command of a contract. A command of the stage table without its slice does not compile. */
export const slicesByCommand: Readonly<Record<CommandName, AnySlice>> = {
  PlanContract: planContract,
  EnterRunningContract: enterRunningContract,
  AssignFacilitator: assignFacilitator,
  ReviseLotDecision: reviseLotDecision,
  RecordEnvironmentalTerms: recordEnvironmentalTerms,
  AbandonContract: abandonContract,
  FreezeDocuments: freezeDocuments,
  LaunchConsultation: launchConsultation,
  RecordOffers: recordOffers,
  AwardLot: awardLot,
  DeclareLotUnsuccessful: declareLotUnsuccessful,
  CancelLot: cancelLot,
  NotifyContract: notifyContract,
  PublishEssentialData: publishEssentialData,
  IssueServiceOrder: issueServiceOrder,
  RecordInvoice: recordInvoice,
  RecordOpeningBalance: recordOpeningBalance,
  NameEmployer: nameEmployer,
  DeclareLabourHours: declareLabourHours,
  AmendLot: amendLot,
  ReportDifficulty: reportDifficulty,
  ExamineDifficulty: examineDifficulty,
  AnswerAttribution: answerAttribution,
  SendFormalNotice: sendFormalNotice,
  RecordFormalNoticeReceipt: recordFormalNoticeReceipt,
  ProposePenalty: proposePenalty,
  DecidePenalty: decidePenalty,
  CorrectPenalty: correctPenalty,
  DecideShortfall: decideShortfall,
  NotifyFinalAccount: notifyFinalAccount,
  SettlePenalty: settlePenalty,
  CompleteLot: completeLot,
  TerminateLot: terminateLot,
  WithdrawRunningContract: withdrawRunningContract,
  ConcludeContract: concludeContract,
  ResumeEvaluation: resumeEvaluation,
};

export const contractSlices: readonly AnySlice[] = Object.values(slicesByCommand);
