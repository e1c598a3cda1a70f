import type { LocalDate } from '@clausier/kernel';
import type { FIGURE_BASES, FIGURE_UNITS, MANDATE_FAMILIES, VOTING_BODIES } from '../events/mandate.js';

interface VotedMandate {
  readonly buyer: string;
  readonly family: (typeof MANDATE_FAMILIES)[number];
  readonly body: (typeof VOTING_BODIES)[number];
  readonly officialName: string;
  readonly votedOn: LocalDate;
}

export interface SourceFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: (typeof FIGURE_UNITS)[number];
  readonly basis: (typeof FIGURE_BASES)[number];
  readonly text: string;
}

interface PointZero {
  readonly indicator: string;
  readonly value: number;
  readonly unit: (typeof FIGURE_UNITS)[number];
}

export interface MandateState {
  readonly mandate?: VotedMandate;
  /** Last reading of each figure, in order of first recording. */
  readonly sourceFigures: readonly SourceFigure[];
  readonly pointZeros: readonly PointZero[];
}

export const noMandate: MandateState = { sourceFigures: [], pointZeros: [] };
