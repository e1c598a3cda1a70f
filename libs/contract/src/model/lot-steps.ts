import type { EventEnvelope, LocalDate } from '@clausier/kernel';
import type { contractEvents } from '../events/catalogue.js';
import {
  isHeld,
  isRunning,
  isUnfinished,
  type DecidedPenalty,
  type HeldLot,
  type LotBase,
  type LotState,
} from './lot-state.js';

type Recorded<T extends keyof typeof contractEvents> = NonNullable<(typeof contractEvents)[T]['envelope']>;

export function revise(lot: LotState, { data }: Recorded<'LotDecisionRevised'>): LotState {
  const { reason: _reason, waiver: _waiver, decidedUnder: _decidedUnder, ...kept } = lot;
  return { ...kept, ...data };
}

export function waive(lot: LotState, { data }: Recorded<'SocialDutyWaivedBeforeLaunch'>): LotState {
  const { reason: _reason, ...kept } = lot;
  const { ground, reasons, decidedUnder } = data;
  return { ...kept, decision: 'waiver', clauses: [], waiver: { ground, reasons }, decidedUnder };
}

export function describeEnvironment(lot: LotState, { data }: Recorded<'EnvironmentalTermsRecorded'>): LotState {
  return { ...lot, environment: { criterion: data.criterion, condition: data.condition } };
}

export function consult(lot: LotState): LotState {
  return lot.state === 'planned' ? { ...lot, state: 'consulted' } : lot;
}

export function award(lot: LotState, { data, effectiveOn }: Recorded<'LotAwarded'>): LotState {
  return {
    ...lot,
    state: 'awarded',
    holders: data.holders,
    awardedOn: effectiveOn,
    awardedCents: data.amountCents,
    amountCents: data.amountCents,
    amendments: [],
    invoices: [],
    difficulties: [],
    notices: [],
  };
}

/** Dropping an awarded lot removes its award: the lot has no holder any more. */
export function drop(
  lot: LotState,
  state: 'unsuccessful' | 'cancelled',
  { data, effectiveOn }: EventEnvelope<string, { readonly reason: string }>,
): LotState {
  return { ...neverHeld(lot), state, droppedOn: effectiveOn, droppedFor: data.reason };
}

function neverHeld(lot: LotState): LotBase {
  if (!isHeld(lot)) return lot;
  const { startedOn: _startedOn, ...held }: HeldLot & { readonly startedOn?: LocalDate | undefined } = lot;
  const {
    holders: _holders,
    awardedOn: _awardedOn,
    awardedCents: _awardedCents,
    amountCents: _amountCents,
    amendments: _amendments,
    invoices: _invoices,
    difficulties: _difficulties,
    notices: _notices,
    employers: _employers,
    labour: _labour,
    opening: _opening,
    serviceOrderOn: _serviceOrderOn,
    attribution: _attribution,
    penalty: _penalty,
    shortfallDecision: _shortfallDecision,
    ...base
  } = held;
  return base;
}

/** R6: a lot starts at the notification, unless it waits for its service order. */
export function notify(lot: LotState, awaiting: readonly string[], notifiedOn: LocalDate): LotState {
  if (lot.state !== 'awarded' || awaiting.includes(lot.lot)) return lot;
  return { ...lot, state: 'inExecution', startedOn: notifiedOn };
}

export function order(lot: LotState, on: LocalDate): LotState {
  return isUnfinished(lot) ? { ...lot, state: 'inExecution', startedOn: on, serviceOrderOn: on } : lot;
}

export function nameEmployer(lot: HeldLot, { data }: Recorded<'EmployerNamed'>): LotState {
  return { ...lot, employers: [...(lot.employers ?? []), data.employer] };
}

/** A balance recorded anew replaces the one before. */
export function recordOpening(lot: HeldLot, { data, effectiveOn }: Recorded<'OpeningBalanceRecorded'>): LotState {
  const { lot: _lot, ...said } = data;
  return { ...lot, opening: { ...said, recordedOn: effectiveOn } };
}

/** A month declared anew replaces what was said of it. */
export function declareLabour(lot: HeldLot, { data }: Recorded<'LabourHoursDeclared'>): LotState {
  const { lot: _lot, ...said } = data;
  const others = (lot.labour ?? []).filter(({ holder, month }) => holder !== said.holder || month !== said.month);
  return { ...lot, labour: [...others, said] };
}

export function amend(lot: HeldLot, { data, effectiveOn }: Recorded<'LotAmended'>): LotState {
  const { lot: _lot, ...terms } = data;
  return {
    ...lot,
    amountCents: terms.amountCents ?? lot.amountCents,
    clauses: lot.clauses.map((clause) => {
      const amended = terms.clauses.find((candidate) => candidate.clause === clause.clause);
      return amended ? { ...clause, agreedCentihours: amended.agreedCentihours } : clause;
    }),
    amendments: [...lot.amendments, { ...terms, amendedOn: effectiveOn }],
  };
}

export function publishAmendments(lot: HeldLot, publishedOn: LocalDate): HeldLot {
  const amendments = lot.amendments.map((amendment) =>
    amendment.publishedOn === undefined && amendment.amendedOn <= publishedOn
      ? { ...amendment, publishedOn }
      : amendment,
  );
  return { ...lot, amendments };
}

export function invoice(lot: HeldLot, { data, effectiveOn }: Recorded<'InvoiceRecorded'>): LotState {
  const { lot: _lot, ...recorded } = data;
  return { ...lot, invoices: [...lot.invoices, { ...recorded, recordedOn: effectiveOn }] };
}

export function report(lot: HeldLot, { data, effectiveOn }: Recorded<'DifficultyReported'>): LotState {
  const reported = { difficulty: data.difficulty, kind: data.kind, reportedOn: effectiveOn };
  return { ...unanswered(lot), difficulties: [...lot.difficulties, reported] };
}

export function examine(lot: HeldLot, { data, effectiveOn }: Recorded<'DifficultyExamined'>): LotState {
  const examined = { attributable: data.attributable, examinedOn: effectiveOn };
  return {
    ...unanswered(lot),
    difficulties: lot.difficulties.map((entry) =>
      entry.difficulty === data.difficulty ? { ...entry, examined } : entry,
    ),
  };
}

export function attribute(lot: HeldLot, { data, effectiveOn }: Recorded<'AttributionAnswered'>): LotState {
  return { ...lot, attribution: { attributable: data.attributable, answeredOn: effectiveOn } };
}

/** Removes the answer on who is at fault. A new fact about a difficulty asks the question again. */
function unanswered<L extends HeldLot>({ attribution: _attribution, ...lot }: L): Omit<L, 'attribution'> & HeldLot {
  return lot as Omit<L, 'attribution'> & HeldLot;
}

export function send(lot: HeldLot, { data, effectiveOn }: Recorded<'FormalNoticeSent'>): LotState {
  const sent = { notice: data.notice, shortfallCentihours: data.shortfallCentihours, sentOn: effectiveOn };
  return { ...lot, notices: [...lot.notices, sent] };
}

export function receive(lot: HeldLot, { data }: Recorded<'FormalNoticeReceived'>): LotState {
  const { receivedOn, periodEndsOn, periodEndsAt } = data;
  const received = { receivedOn, periodEndsOn, periodEndsAt };
  return {
    ...lot,
    notices: lot.notices.map((entry) => (entry.notice === data.notice ? { ...entry, received } : entry)),
  };
}

/** A penalty that was proposed and not decided is dropped: the missing hours are decided without it. */
export function decideShortfall(lot: HeldLot, { data, effectiveOn }: Recorded<'ShortfallDecided'>): LotState {
  const { lot: _lot, ...decision } = data;
  const { penalty, ...kept } = lot;
  return {
    ...kept,
    ...(penalty?.decided ? { penalty } : {}),
    shortfallDecision: { ...decision, decidedOn: effectiveOn },
  };
}

/** A new proposal replaces one that nobody decided yet. */
export function propose(lot: HeldLot, { data, effectiveOn }: Recorded<'PenaltyProposed'>): LotState {
  const { lot: _lot, ...proposal } = data;
  return { ...lot, penalty: { proposal, proposedOn: effectiveOn } };
}

export function decidePenalty(lot: HeldLot, { data, effectiveOn, actor }: Recorded<'PenaltyDecided'>): LotState {
  const { lot: _lot, ...decision } = data;
  if (!lot.penalty) return lot;
  return { ...lot, penalty: { ...lot.penalty, decided: { ...decision, decidedOn: effectiveOn, enteredBy: actor.id } } };
}

export function correctPenalty(lot: HeldLot, event: Recorded<'PenaltyDecisionCorrected'>): LotState {
  const { penalty } = lot;
  if (!penalty?.decided) return lot;
  return { ...lot, penalty: { ...penalty, decided: correctedDecision(penalty.decided, event) } };
}

/** The day of the decision stays. What it was before stays readable. */
export function correctedDecision(
  known: DecidedPenalty,
  { data, effectiveOn, actor }: Recorded<'PenaltyDecisionCorrected'>,
): DecidedPenalty {
  const { lot: _lot, reason, ...decision } = data;
  const { decidedOn, enteredBy: _by, former = [], ...before } = known;
  const { correction } = known;
  return {
    ...decision,
    ...(correction === undefined ? {} : { correction }),
    decidedOn,
    enteredBy: actor.id,
    former: [...former, { ...before, correctedOn: effectiveOn, correctedFor: reason }],
  };
}

export function settlePenalty(lot: HeldLot, { data, effectiveOn }: Recorded<'PenaltySettled'>): LotState {
  const { lot: _lot, ...settlement } = data;
  return lot.penalty
    ? { ...lot, penalty: { ...lot.penalty, settled: { ...settlement, settledOn: effectiveOn } } }
    : lot;
}

export function complete(lot: LotState, { data, effectiveOn }: Recorded<'LotCompleted'>): LotState {
  if (!isRunning(lot)) return lot;
  return { ...lot, state: 'completed', completedOn: effectiveOn, finalShortfallCentihours: data.shortfallCentihours };
}

export function terminate(lot: LotState, { data, effectiveOn }: Recorded<'LotTerminated'>): LotState {
  if (!isUnfinished(lot)) return lot;
  return { ...lot, state: 'terminated', terminatedOn: effectiveOn, terminatedFor: data.ground };
}
