import type { ProcessName, Role } from '@clausier/kernel';

export interface Right {
  readonly roles: readonly Role[];
  readonly processes: readonly ProcessName[];
}

function by(roles: readonly Role[], ...processes: readonly ProcessName[]): Right {
  return { roles, processes };
}

const DIRECTORATE_OR_PROCUREMENT = ['directorateAgent', 'procurementOffice'] as const;
const DECLARANTS = ['correspondent', 'facilitator'] as const;
const NOBODY: readonly Role[] = [];

/**
 * R12 by hand, not read from the code: who may issue which command. A command that is not here may not exist. « House
 * reading » marks what R12 does not say.
 */
export const RIGHTS: Readonly<Record<string, Right>> = {
  // Installing buyers is the operator's; the head grants, and the operator names a head only where none is in office.
  'buyer/RegisterBuyer': by(['operator']),
  'buyer/GrantRole': by(['operator', 'essHead']),
  'buyer/RevokeRole': by(['essHead']),
  // House reading: whoever enters for the buyer, or keeps its conventions and tenders, registers whom they name.
  'supplier/RegisterSupplier': by(['essHead', 'essOfficer', 'fileManager', 'procurementOffice']),
  // Whoever may register a supplier tells what changed of it since (house reading).
  ...Object.fromEntries(
    [
      ...['RenameSupplier', 'MoveSupplierSeat', 'ReviseEstablishments'],
      ...['RecordSupplierKind', 'EndSupplierKind', 'EndSupplierIdentifier'],
    ].map((name) => [`supplier/${name}`, by(['essHead', 'essOfficer', 'fileManager', 'procurementOffice'])]),
  ),
  'canteen/RegisterCanteen': by(['essHead', 'fileManager']),

  // The officer keeps mandates and conventions, and the head of its mission too (house reading); while a buyer has no head, the operator enters what its documents say.
  'mandate/RecordMandate': by(['operator', 'essHead', 'essOfficer']),
  'mandate/AmendMandate': by(['operator', 'essHead', 'essOfficer']),
  'mandate/RecordSourceFigure': by(['operator', 'essOfficer']),
  'mandate/RecordPointZero': by(['essHead', 'essOfficer']),
  'convention/SignConvention': by(['essHead', 'essOfficer']),
  'convention/AmendConvention': by(['essHead', 'essOfficer']),
  'convention/EndConvention': by(['essHead', 'essOfficer']),
  'followUp/RecordFollowUp': by(
    NOBODY,
    'annualProgrammingReview',
    'tendering',
    'executionTracking',
    'localEvaluation',
    'centralEvaluation',
  ),
  'followUp/RecordNotificationSent': by(
    NOBODY,
    'annualProgrammingReview',
    'tendering',
    'executionTracking',
    'localEvaluation',
    'centralEvaluation',
  ),

  // The head opens reviews and force-closes them, the transversal group opened them until 2012.
  'programmingReview/OpenProgrammingReview': by(['essHead', 'transversalGroup'], 'annualProgrammingReview'),
  'programmingReview/InviteDirectorate': by(NOBODY, 'annualProgrammingReview'),
  'programmingReview/CloseProgrammingReview': by(NOBODY, 'annualProgrammingReview'),
  'programmingReview/ForceCloseProgrammingReview': by(['essHead']),

  // The directorate declares and decides; the file manager enters for it; the officer answers the opportunity; the
  // facilitator sizes.
  'directorateProgramme/DeclarePurchase': by(['directorateAgent', 'fileManager']),
  'directorateProgramme/CorrectPurchase': by(['directorateAgent', 'fileManager']),
  'directorateProgramme/RegroupPurchase': by(['directorateAgent', 'fileManager']),
  'directorateProgramme/WithdrawPurchase': by(['directorateAgent', 'fileManager']),
  'directorateProgramme/AnswerOpportunity': by(['essOfficer']),
  'directorateProgramme/SizeLot': by(['facilitator']),
  'directorateProgramme/DecideLot': by(['directorateAgent']),
  'directorateProgramme/SubmitProgramme': by(['directorateAgent']),
  'operation/DefineOperation': by(['directorateAgent', 'fileManager']),
  'operation/AttachPurchase': by(['directorateAgent', 'fileManager']),
  'operation/DetachPurchase': by(['directorateAgent', 'fileManager']),
  'operation/AmendOperation': by(['directorateAgent', 'fileManager']),

  // The directorate tenders, launches, awards, notifies; procurement does for every directorate, and publishes.
  'contract/PlanContract': by(NOBODY, 'annualProgrammingReview'),
  // Whoever enters for the directorate takes over what already runs (house reading), or procurement, alone where it launches.
  'contract/EnterRunningContract': by(['directorateAgent', 'fileManager', 'procurementOffice']),
  'contract/WithdrawRunningContract': by(['directorateAgent', 'fileManager']),
  // The head of the mission corrects frozen figures, and records no other balance.
  'contract/RecordOpeningBalance': by(['directorateAgent', 'fileManager', 'essHead']),
  // Who keeps the conventions says which contract each is for (house reading).
  'contract/AssignFacilitator': by(['essHead', 'essOfficer']),
  'contract/ReviseLotDecision': by(['directorateAgent']),
  'contract/RecordEnvironmentalTerms': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/AbandonContract': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/FreezeDocuments': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/LaunchConsultation': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/RecordOffers': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/AwardLot': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/DeclareLotUnsuccessful': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/CancelLot': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/NotifyContract': by(DIRECTORATE_OR_PROCUREMENT),
  'contract/PublishEssentialData': by(DIRECTORATE_OR_PROCUREMENT),
  // From the notification on the contract is its directorate's alone; the file manager enters.
  'contract/IssueServiceOrder': by(['directorateAgent']),
  'contract/NameEmployer': by([...DECLARANTS, 'directorateAgent']),
  'contract/DeclareLabourHours': by(DECLARANTS),
  // The head corrects closed periods.
  'contract/RecordInvoice': by(['directorateAgent', 'fileManager', 'essHead']),
  'contract/AmendLot': by(['directorateAgent']),
  // The holder reports; its facilitator does on its behalf, as it declares (house reading).
  'contract/ReportDifficulty': by(DECLARANTS),
  'contract/ExamineDifficulty': by(['directorateAgent']),
  'contract/AnswerAttribution': by(['directorateAgent']),
  'contract/SendFormalNotice': by(['directorateAgent']),
  'contract/RecordFormalNoticeReceipt': by(['directorateAgent']),
  // Prepared by the directorate, decided by the delegated signatory alone.
  'contract/ProposePenalty': by(['directorateAgent'], 'executionTracking'),
  'contract/DecidePenalty': by(['delegatedSignatory']),
  // House rule, four eyes: another signatory than the one who entered the decision.
  'contract/CorrectPenalty': by(['delegatedSignatory']),
  // Missing hours given up, carried over or left by an amendment are decided like a penalty.
  'contract/DecideShortfall': by(['delegatedSignatory']),
  'contract/NotifyFinalAccount': by(['directorateAgent']),
  'contract/SettlePenalty': by(['directorateAgent']),
  'contract/CompleteLot': by(['directorateAgent']),
  'contract/TerminateLot': by(['directorateAgent']),
  'contract/ConcludeContract': by(NOBODY, 'localEvaluation'),
  'contract/ResumeEvaluation': by(NOBODY, 'localEvaluation'),

  // Correspondents and facilitators propose and declare; what a correspondent said, only a facilitator validates.
  'participant/ProposeParticipant': by(DECLARANTS),
  'participant/InformParticipant': by(DECLARANTS),
  'participant/ConfirmEligibility': by(['facilitator']),
  'participant/ExtendEligibility': by(['facilitator']),
  'participant/RefuseEligibility': by(['facilitator']),
  'participant/RecordExit': by(['facilitator']),
  // Who proposed a person, or follows it, corrects what it told (house reading); who follows it says that two are one.
  'participant/CorrectParticipantIdentity': by(DECLARANTS),
  'participant/MergeParticipant': by(['facilitator']),
  'participant/UndoParticipantMerge': by(['facilitator']),
  'hours/DeclareHours': by(DECLARANTS),
  'hours/DeclareNoHours': by(DECLARANTS),
  'hours/WithdrawHours': by(DECLARANTS),
  'hours/ValidateHours': by(['facilitator']),
  'hours/RejectHours': by(['facilitator']),
  // Closed periods take four eyes: somebody asks, the head corrects.
  'hours/CorrectHours': by(['facilitator', 'essHead']),
  'hours/RequestHoursCorrection': by(['facilitator', 'directorateAgent']),
  'supply/DeclareSupplies': by(['canteenManager', 'correspondent']),
  'supply/ReplaceSupplies': by(['canteenManager', 'correspondent']),
  'supply/WithdrawSupplies': by(['canteenManager', 'correspondent']),
  'supply/ValidateSupplies': by(['canteenManager']),
  'supply/CorrectSupplies': by(['canteenManager']),

  // R11 says who signs.
  'localEvaluation/OpenLocalEvaluation': by(NOBODY, 'localEvaluation'),
  'localEvaluation/RecordAssessment': by(['directorateAgent', 'essOfficer', 'facilitator']),
  'localEvaluation/WithdrawAssessment': by(['directorateAgent', 'essOfficer', 'facilitator']),
  'localEvaluation/SignLocalEvaluation': by(['directorateAgent', 'facilitator', 'essOfficer', 'essHead']),
  'localEvaluation/ReopenLocalEvaluation': by(['essHead']),
  'centralEvaluation/OpenCentralEvaluation': by(['essHead'], 'centralEvaluation'),
  'centralEvaluation/FreezeCentralEvaluation': by(NOBODY, 'centralEvaluation'),
  'centralEvaluation/PublishCentralEvaluation': by(['essHead']),
};
