import type { HourRow } from '@clausier/evaluation';
import type { HoursState } from '@clausier/execution';

/** Rows of a month's validated statements and of their corrections. */
export function hourRows({ contract, month, statements }: HoursState): readonly HourRow[] {
  if (contract === undefined || month === undefined) return [];
  return statements
    .filter(({ status }) => status === 'validated')
    .flatMap(({ lot, statement, participant, validated, corrections }): HourRow[] => {
      const row = { contract, month, lot, statement, participant };
      return [
        { ...row, kind: 'validated', centihours: validated },
        ...corrections.map(({ deltaCentihours, position }) => ({
          ...row,
          kind: 'correction' as const,
          centihours: deltaCentihours,
          position,
        })),
      ];
    });
}
