import type { AnySlice } from '@clausier/kernel';
import type { CommandName } from '../stages.js';
import { abandonContract } from './abandon-contract/index.js';
import { amendLot } from './amend-lot/index.js';
import { answerAttribution } from './answer-attribution/index.js';
import { assignFacilitator } from './assign-facilitator/index.js';
import { awardLot } from './award-lot/index.js';
import { cancelLot } from './cancel-lot/index.js';
import { completeLot } from './complete-lot/index.js';
import { concludeContract } from './conclude-contract/index.js';
import { decidePenalty } from './decide-penalty/index.js';
import { declareLabourHours } from './declare-labour-hours/index.js';
import { declareLotUnsuccessful } from './declare-lot-unsuccessful/index.js';
import { examineDifficulty } from './examine-difficulty/index.js';
import { freezeDocuments } from './freeze-documents/index.js';
import { issueServiceOrder } from './issue-service-order/index.js';
import { launchConsultation } from './launch-consultation/index.js';
import { nameEmployer } from './name-employer.js';
import { notifyContract } from './notify-contract/index.js';
import { notifyFinalAccount } from './notify-final-account/index.js';
import { planContract } from './plan-contract/index.js';
import { proposePenalty } from './propose-penalty/index.js';
import { publishEssentialData } from './publish-essential-data/index.js';
import { recordEnvironmentalTerms } from './record-environmental-terms/index.js';
import { recordFormalNoticeReceipt } from './record-formal-notice-receipt/index.js';
import { recordInvoice } from './record-invoice/index.js';
import { recordOffers } from './record-offers/index.js';
import { reportDifficulty } from './report-difficulty/index.js';
import { resumeEvaluation } from './resume-evaluation/index.js';
import { reviseLotDecision } from './revise-lot-decision/index.js';
import { sendFormalNotice } from './send-formal-notice/index.js';
import { settlePenalty } from './settle-penalty/index.js';
import { terminateLot } from './terminate-lot/index.js';

/** The commands of a contract, total over the stage table: a name without its slice does not compile. */
export const slicesByCommand: Readonly<Record<CommandName, AnySlice>> = {
  PlanContract: planContract,
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
  NotifyFinalAccount: notifyFinalAccount,
  SettlePenalty: settlePenalty,
  CompleteLot: completeLot,
  TerminateLot: terminateLot,
  ConcludeContract: concludeContract,
  ResumeEvaluation: resumeEvaluation,
};

export const contractSlices: readonly AnySlice[] = Object.values(slicesByCommand);
