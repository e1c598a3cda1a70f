import type { CaseHeader } from './case-files.js';
import type { ReportedEvaluation, ReportedIndicator } from './report.js';

/** A central evaluation as a table for the terminal, the source's figures beside, never mixed in. */
export function evaluationTable(evaluation: ReportedEvaluation, header: CaseHeader): string {
  const figures = header.sourceFigures.filter(({ evaluation: year }) => year === evaluation.year);
  const bySource = new Map(figures.map((figure) => [figure.indicator, figure]));
  const rows = evaluation.indicators.map((indicator) => {
    const source = bySource.get(indicator.id);
    return [
      indicator.label,
      shown(indicator),
      indicator.illustrative ? 'illustratif' : '',
      source ? inUnit(source.value, source.unit) : '',
    ];
  });
  const alone = figures
    .filter(({ indicator }) => !evaluation.indicators.some(({ id }) => id === indicator))
    .map((figure) => [figure.label, '', '', inUnit(figure.value, figure.unit)]);
  const title = `Évaluation centrale ${evaluation.year}`;
  return [
    title,
    '='.repeat(title.length),
    ...aligned([['Indicateur', 'Calculé', '', 'Source'], ...rows, ...alone]),
  ].join('\n');
}

function shown({ value, unit, ratio, noData, withheld }: ReportedIndicator): string {
  if (withheld) return 'masqué';
  if (noData || ratio?.shown === null) return 'pas de données';
  if (ratio) return `${ratio.shown.replace('.', ',')}${unit === 'percent' ? ' %' : ''}`;
  return inUnit(value ?? null, unit);
}

function inUnit(value: number | null, unit: string): string {
  if (value === null) return 'non connu';
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
