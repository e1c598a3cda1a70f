import type { LocalDate, Position } from '@clausier/kernel';
import type { CanteenKind, FoodTerritory, SupplyLine } from '@clausier/rulebook';

/** Codes of the official geographic code. */
export interface Place {
  readonly region: string;
  readonly departement: string;
  readonly commune: string;
}

/** Who holds a lot, as on the day of the award. */
export interface HolderRow {
  readonly supplier: string;
  readonly seat: Place;
  /** Where it works from; the seat when missing. */
  readonly establishment?: Place | undefined;
}

/** An awarded lot. Centihours at the input's position. */
export interface AwardedLotRow {
  readonly lot: string;
  readonly holders: readonly HolderRow[];
  /** A clause of the lot is of a kind that is a social consideration (R2). */
  readonly socialConsideration: boolean;
  readonly agreedCentihours: number;
  readonly dueCentihours: number;
}

/** A notified contract. Cents HT. */
export interface ContractRow {
  readonly contract: string;
  readonly directorate: string;
  readonly family: 'insertion' | 'food';
  readonly operation?: string | undefined;
  readonly cohort?: string | undefined;
  readonly notifiedOn: LocalDate;
  readonly notifiedCents: number;
  /** Day on which its last lot ended. */
  readonly endedOn?: LocalDate | undefined;
  readonly illustrative: boolean;
  readonly lots: readonly AwardedLotRow[];
}

/** Validated hours of a statement, or a correction of them. */
export interface HourRow {
  readonly kind: 'validated' | 'correction';
  readonly contract: string;
  readonly lot: string;
  /** Month worked, `YYYY-MM`. */
  readonly month: string;
  readonly statement: string;
  /** Missing for a headcount. */
  readonly participant?: string | undefined;
  /** Signed for a correction. */
  readonly centihours: number;
  /** Tells the corrections of one statement apart. */
  readonly position?: Position | undefined;
}

/** A signed correction of a food purchase. */
interface SupplyCorrection {
  /** Reference of the correction. */
  readonly line: string;
  readonly deltaCents: number;
  /** Tells whether it came after a publication. */
  readonly position: Position;
}

/** A validated food purchase. `valueCents` holds its corrections already. */
export interface SupplyRow extends SupplyLine {
  readonly canteen: string;
  /** `2013q4`. */
  readonly quarter: string;
  readonly line: string;
  readonly on: LocalDate;
  readonly contract?: string | undefined;
  readonly corrections: readonly SupplyCorrection[];
}

/** A canteen of the buyer. The duties on its food depend on its kind and territory. */
interface CanteenRow {
  readonly canteen: string;
  readonly kind: CanteenKind;
  readonly territory: FoodTerritory;
}

/** A closed local evaluation, with the figures that were signed. */
export interface ClosedEvaluationRow {
  readonly contract: string;
  readonly closedOn: LocalDate;
  readonly agreedCentihours: number;
  readonly dueCentihours: number;
  readonly validatedCentihours: number;
  /** Done before its contracts were tracked, apart from those validated. Missing where there are none. */
  readonly openingCentihours?: number | undefined;
}

export interface PenaltyRow {
  readonly contract: string;
  readonly lot: string;
  readonly decision: 'applied' | 'reduced' | 'waived';
  /** What is owed after the decision. */
  readonly amountCents: number;
  readonly decidedOn: LocalDate;
}

/** A lot that a review decided to put hours on. */
export interface ProgrammedLotRow {
  /** `<buyer>.<year>.<directorate>`. */
  readonly programme: string;
  readonly purchase: string;
  readonly lot: string;
  readonly plannedLaunchOn: LocalDate;
  readonly centihours: number;
}

/** A published central evaluation. Its figures hold the log up to `position`. */
interface PublishedYearRow {
  readonly year: number;
  readonly position: Position;
}

/** A contract of the published essential data. These contracts are the denominator of the clause-bearing share. */
interface PublishedContractRow {
  readonly contract: string;
  readonly notifiedOn: LocalDate;
  readonly amountCents: number;
}

/**
 * Everything that the indicators of a buyer are computed from, at one position of the log. The order of rows is free.
 */
export interface EvaluationInput {
  readonly buyer: string;
  readonly illustrative: boolean;
  readonly position: Position;
  /** Chain hash at `position`, 64 hex digits. */
  readonly headHash: string;
  readonly place?: Place | undefined;
  readonly directorates: readonly string[];
  readonly contracts: readonly ContractRow[];
  readonly hours: readonly HourRow[];
  readonly supplies: readonly SupplyRow[];
  readonly canteens: readonly CanteenRow[];
  readonly evaluations: readonly ClosedEvaluationRow[];
  readonly penalties: readonly PenaltyRow[];
  readonly programmed: readonly ProgrammedLotRow[];
  /** Years of the buyer whose evaluation is published. */
  readonly publishedYears: readonly PublishedYearRow[];
  /** `null` while no publication was imported. */
  readonly published: readonly PublishedContractRow[] | null;
}
