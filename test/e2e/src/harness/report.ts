import { readFileSync } from 'node:fs';

export interface ReportedIndicator {
  readonly id: string;
  readonly scope: string;
  readonly value?: number;
  readonly illustrative: boolean;
}

/** What `demo --json` writes, as far as these tests read it. */
export interface Report {
  readonly temporal: {
    readonly engine: string;
    readonly serverVersion: string | null;
    readonly workflows: Readonly<Record<string, { readonly started: number; readonly completed: number }>>;
  };
  readonly log: {
    readonly events: number;
    readonly streams: number;
    readonly lastPosition: string;
    readonly headHash: string;
    readonly verified: boolean;
  };
  readonly acts: readonly {
    readonly id: string;
    readonly process: string;
    readonly kind: string;
    readonly subject: string;
    readonly dueAt: string;
    readonly performedBy: string;
  }[];
  readonly pilot: Readonly<Record<string, number | boolean | null>>;
  readonly supplies: Readonly<Record<string, number | boolean | null>>;
  readonly centralEvaluations: readonly {
    readonly year: number;
    readonly illustrative: boolean;
    readonly indicators: readonly ReportedIndicator[];
  }[];
  readonly sourceFigures: readonly {
    readonly evaluation: number;
    readonly indicator: string | null;
    readonly stated: { readonly figure: string; readonly value: number; readonly basis: string } | null;
  }[];
}

export function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Value of an indicator of a year; throws when the report has none of that name. */
export function indicatorOf(report: Report, year: number, id: string): number | undefined {
  const found = report.centralEvaluations
    .find((evaluation) => evaluation.year === year)
    ?.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no indicator ${id} in ${year}`);
  return found.value;
}
