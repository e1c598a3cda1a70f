import type { SourceFigureLine } from '@clausier/read-models';
import type { CaseHeader } from './case-files.js';

/** A figure of the source as the log has it, to be printed with the evaluation of a year. */
export interface ReportedSourceFigure {
  readonly label: string;
  readonly evaluation: number;
  /** Computed figure of the same definition. `null` where there is none: the source figure then stands apart. */
  readonly indicator: string | null;
  /** `null`: the source lost it. */
  readonly stated: Pick<SourceFigureLine, 'figure' | 'value' | 'unit' | 'basis' | 'text'> | null;
}

/**
 * The source's figures as the public API gives them, set beside the computed ones as the case says. Figures that the
 * log does not hold are left out.
 */
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
