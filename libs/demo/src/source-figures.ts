import type { SourceFigureLine } from '@clausier/read-models';
import type { CaseHeader } from './case-files.js';

/** A figure of the source as the log has it, to be printed with the evaluation of a year. */
export interface ReportedSourceFigure {
  readonly label: string;
  readonly evaluation: number;
  /** Computed figure of the same definition; `null` where none is, and it stands apart. */
  readonly indicator: string | null;
  /** `null`: the source lost it. */
  readonly stated: Pick<SourceFigureLine, 'figure' | 'value' | 'unit' | 'basis' | 'text'> | null;
}

/** What the public API says of the source's figures, as the case sets them beside the computed ones; those not in the log are left out. */
export async function sourceFiguresOf(api: string, header: CaseHeader): Promise<readonly ReportedSourceFigure[]> {
  if (header.sourceFigures.length === 0) return [];
  const answer = await fetch(`${api}/api/v1/evaluations/source/${header.sourceBuyer}`, {
    headers: { 'x-clausier-actor': header.reader.actor, 'x-clausier-role': header.reader.role },
  });
  const { figures = [] } = (await answer.json()) as { readonly figures?: readonly SourceFigureLine[] };
  const byId = new Map(figures.map((line) => [line.figure, line]));
  return header.sourceFigures.flatMap(({ label, evaluation, figure, indicator }): readonly ReportedSourceFigure[] => {
    if (figure === null) return [{ label, evaluation, indicator, stated: null }];
    const line = byId.get(figure);
    if (!line) return [];
    const { value, unit, basis, text } = line;
    return [{ label, evaluation, indicator, stated: { figure, value, unit, basis, text } }];
  });
}
