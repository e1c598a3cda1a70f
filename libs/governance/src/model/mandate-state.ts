import type { EventData, LocalDate } from '@clausier/kernel';
import type { mandateEvents } from '../events/mandate.js';

export type SourceFigure = EventData<typeof mandateEvents.SourceFigureRecorded>;

export interface MandateState {
  readonly mandate?: EventData<typeof mandateEvents.MandateRecorded> & {
    readonly votedOn: LocalDate;
    /** Day on which it was put right last. */
    readonly amendedOn?: LocalDate;
  };
  /** Last reading of each figure, in order of first recording. */
  readonly sourceFigures: readonly SourceFigure[];
  readonly pointZeros: readonly EventData<typeof mandateEvents.PointZeroRecorded>[];
}

export const noMandate: MandateState = { sourceFigures: [], pointZeros: [] };
