/** A directorate in a campaign. */
export interface DirectorateRow {
  readonly directorate: string;
  readonly invitedOn?: string;
  readonly remindedOn?: string;
  readonly escalatedOn?: string;
  readonly submittedOn?: string;
}

type DirectorateStatus = 'expected' | 'invited' | 'reminded' | 'late' | 'escalated' | 'submitted';

/** Where a directorate stands: the furthest step taken; `overdue`: the day answers were due has passed. */
export function statusOf(row: DirectorateRow, overdue: boolean): DirectorateStatus {
  if (row.submittedOn !== undefined) return 'submitted';
  if (row.escalatedOn !== undefined) return 'escalated';
  if (overdue) return 'late';
  if (row.remindedOn !== undefined) return 'reminded';
  return row.invitedOn === undefined ? 'expected' : 'invited';
}
