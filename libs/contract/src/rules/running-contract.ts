import type { DueDate } from '@clausier/calendar';
import type { Clause, DutyRecord, LotDecisionKind, ProposedClause, Waiver } from '@clausier/clauses';
import { entityId, type LocalDate, type NewEvent, type Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { contractEvents } from '../events/catalogue.js';
import type { BuyerFact, SupplierFact } from '../facts.js';
import type { Holder } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { holdersOf, type StatedHolders } from './holders.js';
import { agreedClauses, incoherentDecision } from './lot-decision.js';
import { beforeStep, isRefusal, placed } from './steps.js';

type Planned = ReturnType<typeof contractEvents.ContractPlanned>['data'];

/** A lot of a contract that already runs, as somebody enters it. */
export interface StatedLot extends StatedHolders {
  readonly lot: string;
  readonly officialName: string;
  readonly amountCents: number;
  readonly clauses: readonly ProposedClause[];
  readonly reason?: string | undefined;
  readonly waiver?: Waiver | undefined;
  readonly environment?: { readonly criterion: string; readonly condition: string } | undefined;
  readonly startedOn?: LocalDate | undefined;
}
/** A contract that already runs, as somebody enters it. */
export interface StatedContract extends Pick<
  Planned,
  'buyer' | 'directorate' | 'officialName' | 'family' | 'category' | 'durationMonths'
> {
  readonly launchedOn: LocalDate;
  readonly notifiedOn: LocalDate;
  readonly lots: readonly StatedLot[];
}
/** The same lot with its clauses agreed and its holders as registered. */
export interface EnteredLot extends Omit<StatedLot, 'clauses' | 'holders'> {
  readonly clauses: readonly Clause[];
  readonly holders: readonly Holder[];
}

/** Launch, notification, start of each lot, start of the tracking and entry follow each other. */
export function faultyDates(stated: StatedContract, trackedFrom: LocalDate, on: LocalDate): Refusal | undefined {
  const { launchedOn, notifiedOn, lots } = stated;
  return (
    before('notifiedOn', notifiedOn, 'lancement', launchedOn) ??
    notYetRunning(notifiedOn, on) ??
    before('trackedFrom', trackedFrom, 'notification', notifiedOn) ??
    before('on', on, 'début du suivi', trackedFrom) ??
    firstOf(lots.map(({ startedOn }, place) => faultyStart(`lots.${place}.startedOn`, startedOn, notifiedOn, on)))
  );
}

/** What is notified on the day of the entry, or later, goes through tendering. */
function notYetRunning(notifiedOn: LocalDate, on: LocalDate): Refusal | undefined {
  return notifiedOn < on ? undefined : refuse('NOT_RUNNING_YET', { notifiedOn, on }, 'notifiedOn');
}

function faultyStart(path: string, startedOn: LocalDate | undefined, notifiedOn: LocalDate, on: LocalDate) {
  if (startedOn === undefined) return undefined;
  return before(path, startedOn, 'notification', notifiedOn) ?? before('on', on, 'démarrage du lot', startedOn);
}

/** A step before the one that precedes it, at the place of its date in the body. */
function before(path: string, date: LocalDate, step: string, previous: LocalDate): Refusal | undefined {
  return placed(beforeStep(date, step, previous), path);
}

function firstOf(refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((refusal) => refusal !== undefined);
}

/** A contract of a known directorate, with lots of their own codes that last and cost something. */
export function faultyContent(stated: StatedContract, buyer: BuyerFact): Refusal | undefined {
  const { directorate, durationMonths, lots } = stated;
  const known = buyer.directorates?.map((one) => one.directorate) ?? [];
  if (!known.includes(directorate)) return refuse('DIRECTORATE_UNKNOWN', { directorate, known }, 'directorate');
  if (durationMonths === 0) return refuse('DURATION_MISSING', {}, 'durationMonths');
  if (lots.length === 0) return refuse('CONTRACT_WITHOUT_LOT', {}, 'lots');
  const twice = lots.findIndex(({ lot }, place) => lots.findIndex((other) => other.lot === lot) < place);
  if (twice >= 0) return refuse('LOT_TWICE', { lot: lots[twice]?.lot ?? '' }, `lots.${twice}.lot`);
  const free = lots.findIndex(({ amountCents }) => amountCents === 0);
  return free < 0 ? undefined : refuse('AMOUNT_ZERO', {}, `lots.${free}.amountCents`);
}

/** The lots with clauses agreed and holders as registered, or the refusal of the first that cannot be. */
export function enteredLots(
  { lots, launchedOn }: StatedContract,
  suppliers: readonly SupplierFact[],
  buyer: BuyerFact,
): readonly EnteredLot[] | Refusal {
  const entered: EnteredLot[] = [];
  for (const [place, lot] of lots.entries()) {
    const decision = decisionOf(lot);
    const clauses =
      incoherentDecision({ ...lot, decision }) ??
      agreedClauses(lot.lot, lot.clauses, { rules: ruleBook.at(launchedOn) });
    const at = `lots.${place}.`;
    if (isRefusal(clauses)) return { ...clauses, path: `${at}${clauses.path ?? 'clauses'}` };
    const holders = holdersOf(lot, suppliers, buyer, at);
    if (isRefusal(holders)) return holders;
    entered.push({ ...lot, clauses, holders });
  }
  return entered;
}

export function decisionOf({
  clauses,
  waiver,
}: Pick<StatedLot, 'waiver'> & { readonly clauses: readonly unknown[] }): LotDecisionKind {
  if (clauses.length > 0) return 'clause';
  return waiver ? 'waiver' : 'none';
}

interface Entry {
  readonly id: string;
  readonly lots: readonly EnteredLot[];
  readonly amountCents: number;
  readonly duty: DutyRecord;
  readonly trackedFrom: LocalDate;
  readonly position: string;
  /** Missing where none is owed. */
  readonly publication: DueDate | undefined;
}

/** The whole course up to now, each step on its true date. */
export function courseOf(stated: StatedContract, entry: Entry): readonly NewEvent[] {
  const { launchedOn, notifiedOn } = stated;
  const { id, lots, amountCents, duty, trackedFrom, position, publication } = entry;
  // The launch waits for a threshold: its duty is never a presumed one. The plan keeps the whole record.
  const { presumed: _presumed, ...test } = duty;
  const ordered = lots.filter(({ startedOn }) => startedOn !== undefined);
  return [
    contractEvents.ContractPlanned(plannedAs(stated, entry), launchedOn),
    ...lots.flatMap(({ lot, environment }) =>
      environment ? [contractEvents.EnvironmentalTermsRecorded({ lot, ...environment }, launchedOn)] : [],
    ),
    contractEvents.ConsultationLaunched(
      {
        launchedOn,
        duty: { ...test, members: [id], position },
        legalBases: lots.flatMap(({ lot, clauses }) =>
          clauses.map(({ clause, legalBasis }) => ({ lot, clause, basis: legalBasis })),
        ),
      },
      launchedOn,
    ),
    ...lots.map(({ lot, holders, amountCents: lotCents }) =>
      contractEvents.LotAwarded({ lot, holders, amountCents: lotCents }, notifiedOn),
    ),
    contractEvents.TrackingStarted({ trackedFrom }),
    contractEvents.ContractNotified(
      {
        notifiedOn,
        amountCents,
        lotsAwaitingOrder: ordered.map(({ lot }) => lot),
        ...(publication ? { publication } : {}),
      },
      notifiedOn,
    ),
    ...ordered.map(({ lot, startedOn }) => contractEvents.ServiceOrderIssued({ lot }, startedOn)),
  ];
}

function plannedAs(stated: StatedContract, { lots, amountCents, duty }: Entry): Planned {
  const { launchedOn, notifiedOn: _notifiedOn, lots: _lots, ...need } = stated;
  const year = Number(launchedOn.slice(0, 4));
  return {
    ...need,
    year,
    programme: entityId(stated.buyer, String(year), stated.directorate),
    estimatedValueCents: amountCents,
    plannedLaunchOn: launchedOn,
    duty,
    source: 'running',
    lots: lots.map(({ lot, officialName, amountCents: lotCents, clauses, reason, waiver }) => ({
      lot,
      officialName,
      estimatedValueCents: lotCents,
      decision: decisionOf({ clauses, waiver }),
      clauses,
      ...(reason === undefined ? {} : { reason }),
      ...(waiver ? { waiver } : {}),
    })),
  };
}
