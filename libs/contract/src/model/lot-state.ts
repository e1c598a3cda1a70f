import type { EventData, LocalDate } from '@clausier/kernel';
import type { contractEvents } from '../events/catalogue.js';

type PlannedLotData = EventData<typeof contractEvents.ContractPlanned>['lots'][number];
type AwardData = EventData<typeof contractEvents.LotAwarded>;

export type Holder = AwardData['holders'][number];

/** What every lot keeps, whatever its state. */
export interface LotBase extends PlannedLotData {
  /** Outcome and launch date that it was decided under last. Missing while the programme's decision stands. */
  readonly decidedUnder?: EventData<typeof contractEvents.LotDecisionRevised>['decidedUnder'];
  readonly environment?: { readonly criterion: string; readonly condition: string };
  readonly offers?: { readonly count: number; readonly recordedOn: LocalDate };
}

export interface Invoice extends Omit<EventData<typeof contractEvents.InvoiceRecorded>, 'lot'> {
  readonly recordedOn: LocalDate;
}
export interface Amendment extends Omit<EventData<typeof contractEvents.LotAmended>, 'lot'> {
  readonly amendedOn: LocalDate;
  /** The first publication that was made with this modification known. */
  readonly publishedOn?: LocalDate;
}
/** What was done before the tracking of a running contract started. */
export interface OpeningBalance extends Omit<EventData<typeof contractEvents.OpeningBalanceRecorded>, 'lot'> {
  readonly recordedOn: LocalDate;
}
export interface Difficulty {
  readonly difficulty: string;
  readonly kind: EventData<typeof contractEvents.DifficultyReported>['kind'];
  readonly reportedOn: LocalDate;
  readonly examined?: { readonly attributable: boolean; readonly examinedOn: LocalDate };
}
/** Whether the missing hours are the holder's doing. A difficulty reported or examined later removes the answer. */
export interface Attribution {
  readonly attributable: boolean;
  readonly answeredOn: LocalDate;
}
export interface FormalNotice extends Omit<EventData<typeof contractEvents.FormalNoticeSent>, 'lot'> {
  readonly sentOn: LocalDate;
  /** The period runs from the receipt. `periodEndsAt` is its exclusive end. */
  readonly received?: Omit<EventData<typeof contractEvents.FormalNoticeReceived>, 'notice' | 'lot'>;
}
export type PenaltyProposal = Omit<EventData<typeof contractEvents.PenaltyProposed>, 'lot'>;
export type PenaltyDecision = Omit<EventData<typeof contractEvents.PenaltyDecided>, 'lot'>;
export type PenaltySettlement = Omit<EventData<typeof contractEvents.PenaltySettled>, 'lot'>;
/** What was decided of the missing hours where no penalty is claimed for them. The last decision counts. */
export type ShortfallDecision = Omit<EventData<typeof contractEvents.ShortfallDecided>, 'lot'> & {
  readonly decidedOn: LocalDate;
};
/** A decision before it was corrected, with the day and the reason of the correction. */
export interface FormerPenaltyDecision extends PenaltyDecision {
  readonly correctedOn: LocalDate;
  readonly correctedFor: string;
}
/** The decision as it stands. `enteredBy` entered it so: somebody else corrects it. */
export interface DecidedPenalty extends PenaltyDecision {
  readonly decidedOn: LocalDate;
  readonly enteredBy: string;
  readonly former?: readonly FormerPenaltyDecision[];
}
export interface Penalty {
  readonly proposal: PenaltyProposal;
  readonly proposedOn: LocalDate;
  readonly decided?: DecidedPenalty;
  readonly settled?: PenaltySettlement & { readonly settledOn: LocalDate };
}

/** What every lot with a holder keeps. */
export interface HeldLotBase extends LotBase {
  readonly holders: readonly Holder[];
  readonly awardedOn: LocalDate;
  /** HT, as awarded. */
  readonly awardedCents: number;
  /** HT, amendments included. */
  readonly amountCents: number;
  readonly amendments: readonly Amendment[];
  readonly invoices: readonly Invoice[];
  readonly difficulties: readonly Difficulty[];
  readonly attribution?: Attribution;
  readonly notices: readonly FormalNotice[];
  readonly penalty?: Penalty;
  readonly shortfallDecision?: ShortfallDecision;
  readonly serviceOrderOn?: LocalDate;
  readonly opening?: OpeningBalance;
  /** Suppliers named beside the holders. They declare hours of their own. */
  readonly employers?: readonly string[];
  /** All hours worked, by holder and month (`YYYY-MM`), where a share of them is due. */
  readonly labour?: readonly Omit<EventData<typeof contractEvents.LabourHoursDeclared>, 'lot'>[];
}
export interface OpenLot extends LotBase {
  readonly state: 'planned' | 'consulted';
}
export interface DroppedLot extends LotBase {
  readonly state: 'unsuccessful' | 'cancelled';
  readonly droppedOn: LocalDate;
  readonly droppedFor: string;
}
export interface AwardedLot extends HeldLotBase {
  readonly state: 'awarded';
}
/** R6: `startedOn` is the day of the service order, or of the notification where the lot waits for none. */
export interface RunningLot extends HeldLotBase {
  readonly state: 'inExecution';
  readonly startedOn: LocalDate;
}
export interface CompletedLot extends HeldLotBase {
  readonly state: 'completed';
  readonly startedOn: LocalDate;
  readonly completedOn: LocalDate;
  readonly finalShortfallCentihours: number;
}
export interface TerminatedLot extends HeldLotBase {
  readonly state: 'terminated';
  /** Missing when the lot never started. */
  readonly startedOn?: LocalDate;
  readonly terminatedOn: LocalDate;
  readonly terminatedFor: EventData<typeof contractEvents.LotTerminated>['ground'];
}

/** A lot that found its holder, by state: each lot has its own course inside the contract. */
export type HeldLot = AwardedLot | RunningLot | CompletedLot | TerminatedLot;
export type LotState = OpenLot | DroppedLot | HeldLot;

/** Has a holder, whether or not it runs. */
export function isHeld(lot: LotState): lot is HeldLot {
  return 'holders' in lot;
}
/** Work has begun and is not over. */
export function isRunning(lot: LotState): lot is RunningLot {
  return lot.state === 'inExecution';
}
/** Neither awarded nor dropped yet. */
export function isUndecided(lot: LotState): lot is OpenLot {
  return lot.state === 'planned' || lot.state === 'consulted';
}
/** Awarded, and neither completed nor terminated yet. */
export function isUnfinished(lot: LotState): lot is AwardedLot | RunningLot {
  return lot.state === 'awarded' || lot.state === 'inExecution';
}
