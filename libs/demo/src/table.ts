import type { ReportedEvaluation, ReportedIndicator } from './report.js';
import type { ReportedSourceFigure } from './source-figures.js';

/** A central evaluation as a table for the terminal, the source's figures beside, never mixed in. */
export function evaluationTable(evaluation: ReportedEvaluation, source: readonly ReportedSourceFigure[]): string {
  const figures = source.filter(({ evaluation: year }) => year === evaluation.year);
  const rows = evaluation.indicators.map((indicator) => {
    const beside = figures.find((figure) => figure.indicator === indicator.id);
    const mark = indicator.illustrative ? 'illustratif' : '';
    return [indicator.label, shown(indicator), mark, beside ? stated(beside) : ''];
  });
  const alone = figures
    .filter(({ indicator }) => !evaluation.indicators.some(({ id }) => id === indicator))
    .map((figure) => [figure.label, '', '', stated(figure)]);
  const title = `Évaluation centrale ${evaluation.year}`;
  return [
    title,
    '='.repeat(title.length),
    ...aligned([['Indicateur', 'Calculé', '', 'Source'], ...rows, ...alone]),
    ...figures.flatMap(quoted),
  ].join('\n');
}

function stated({ stated: figure }: ReportedSourceFigure): string {
  return figure ? inUnit(figure.value, figure.unit) : 'non connu';
}

const BASES: Readonly<Record<string, string>> = { value: 'en valeur', volume: 'en volume' };

/** A share says nothing without what it was measured on: the source's own words, and what is known of its basis. */
function quoted({ stated: figure }: ReportedSourceFigure): readonly string[] {
  if (figure?.unit !== 'tenthsOfPercent') return [];
  const basis = BASES[figure.basis] ?? 'base de calcul non connue';
  return [`Source, ${inUnit(figure.value, figure.unit)} (${basis}) : « ${figure.text} »`];
}

function shown({ value, unit, ratio, noData, notSummable, withheld }: ReportedIndicator): string {
  if (withheld) return 'masqué';
  if (notSummable) return 'somme hors limites';
  if (noData || ratio?.shown === null) return 'pas de données';
  if (ratio) return `${ratio.shown.replace('.', ',')}${unit === 'percent' ? ' %' : ''}`;
  return value === undefined ? 'pas de données' : inUnit(value, unit);
}

function inUnit(value: number, unit: string): string {
  switch (unit) {
    case 'centihours':
      return `${hundredths(value)} h`;
    case 'cents':
      return `${hundredths(value)} €`;
    case 'tenthsOfPercent':
      return `${Math.trunc(value / 10)},${value % 10} %`;
    default:
      return grouped(String(value));
  }
}

function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '−' : ''}${grouped(digits.slice(0, -2))},${digits.slice(-2)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
