import type { Instant, LocalDate, Position } from '@clausier/kernel';
import type { CORRECTION_REASONS, Flag, Modality, NO_HOURS_REASONS } from '../events/hours-events.js';

/** A signed change of a validated statement; it counts in the month worked. */
export interface Correction {
  readonly deltaCentihours: number;
  readonly reason: (typeof CORRECTION_REASONS)[number];
  readonly correctedOn: LocalDate;
  /** Position in the log. It tells whether the correction came after a publication. */
  readonly position: Position;
}

/** A correction of frozen figures that the ESS head is asked to make. It goes once the correction is made. */
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
  /** Hours that can be validated at most: `declared`, less the training that the clause does not count. */
  readonly countable: number;
  /** Hours validated, without corrections; 0 before the validation. */
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

/** An employer's word that it had no hours on a lot. It goes once that employer declares hours there. */
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
