import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';

export const MANDATE_FAMILIES = ['insertion', 'food', 'both'] as const;
/** Who voted: the standing committee (commission permanente) or the council. */
export const VOTING_BODIES = ['standingCommittee', 'council'] as const;
/** What a figure counts. */
export const FIGURE_UNITS = [
  'operations',
  'centihours',
  'persons',
  'lots',
  'suppliers',
  'contracts',
  'tenthsOfPercent',
] as const;
/** Whether a share was measured on value or volume; `unknown` where the source does not say. */
export const FIGURE_BASES = ['unknown', 'value', 'volume'] as const;

export const mandateEvents = {
  /** Effective on the day of the vote. */
  MandateRecorded: defineEvent('MandateRecorded', {
    buyer: f.ref(),
    family: f.code(MANDATE_FAMILIES),
    body: f.code(VOTING_BODIES),
    officialName: f.officialName(),
  }),
  /** The mandate as it was voted, put right. */
  MandateAmended: defineEvent('MandateAmended', {
    family: f.code(MANDATE_FAMILIES),
    body: f.code(VOTING_BODIES),
    officialName: f.officialName(),
    votedOn: f.date(),
    reason: f.publicReason(),
  }),
  /** A figure as a document states it. Never computed here, never added to computed ones. */
  SourceFigureRecorded: defineEvent('SourceFigureRecorded', {
    figure: f.openCode(),
    value: f.count(),
    unit: f.code(FIGURE_UNITS),
    basis: f.code(FIGURE_BASES),
    text: f.publicReason(),
  }),
  /** Where an indicator stood before the mandate acted. */
  PointZeroRecorded: defineEvent('PointZeroRecorded', {
    indicator: f.openCode(),
    value: f.count(),
    unit: f.code(FIGURE_UNITS),
  }),
};

export type MandateEvent = RecordedEvent<typeof mandateEvents>;
