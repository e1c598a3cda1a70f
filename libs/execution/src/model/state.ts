import type { Instant, LocalDate, Position } from '@clausier/kernel';
import type { CORRECTION_REASONS, Flag, Modality, NO_HOURS_REASONS } from '../events/hours-events.js';

/** A signed change of a validated statement; it counts in the month worked. */
export interface Correction {
  readonly deltaCentihours: number;
  readonly reason: (typeof CORRECTION_REASONS)[number];
  readonly correctedOn: LocalDate;
  /** Where it stands in the log: tells corrections made after a publication. */
  readonly position: Position;
}

/** What was asked of the ESS head while the figures are frozen, until it is done. */
export interface CorrectionRequest {
  readonly deltaCentihours: number;
  readonly reason: (typeof CORRECTION_REASONS)[number];
  /** Actor id. */
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
}

/** A statement of hours. Figures in centihours; `declared` and `validated` include training. */
export interface Statement {
  readonly statement: string;
  readonly lot: string;
  /** Hour clause that the hours count for. */
  readonly clause?: string | undefined;
  readonly employer: string;
  readonly participant?: string | undefined;
  readonly headcount?: number | undefined;
  readonly modality: Modality;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly declared: number;
  readonly training: number;
  /** Most that can be validated: `declared`, without training where the clause does not count it. */
  readonly countable: number;
  /** 0 until validated; corrections not included. */
  readonly validated: number;
  readonly corrections: readonly Correction[];
  readonly correctionRequest?: CorrectionRequest | undefined;
  readonly status: 'declared' | 'validated' | 'rejected';
  readonly flags: readonly Flag[];
  readonly onBehalfOf?: string | undefined;
  /** Actor id. */
  readonly declaredBy: string;
  readonly declaredOn: LocalDate;
  readonly recordedAt: Instant;
  /** UTC day of `recordedAt`. */
  readonly recordedOn: LocalDate;
  readonly validatedBy?: string;
  readonly validatedOn?: LocalDate;
}

/** "Nothing to declare" of an employer on a lot, until hours are declared after all. */
export interface NoHours {
  readonly lot: string;
  readonly employer: string;
  readonly reason: (typeof NO_HOURS_REASONS)[number];
  readonly declaredBy: string;
  readonly declaredOn: LocalDate;
}

/** A contract's month. `contract` and `month` (`YYYY-MM`) are missing while nothing was declared. */
export interface HoursState {
  readonly contract?: string;
  readonly month?: string;
  readonly statements: readonly Statement[];
  readonly noHours: readonly NoHours[];
}

export const emptyMonth: HoursState = { statements: [], noHours: [] };
