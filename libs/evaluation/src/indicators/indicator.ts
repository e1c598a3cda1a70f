import type { StreamName } from '@clausier/kernel';
import { halfUp, isSafe, sum } from '@clausier/rulebook';
import type { View } from './view.js';

export const UNITS = [
  'contracts',
  'operations',
  'lots',
  'suppliers',
  'persons',
  'decisions',
  'cents',
  'centihours',
  'hoursPerPerson',
  'fullTimeEquivalents',
  'percent',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * What an indicator looks at: one of the two perimeters, the corrections of earlier years made since their publication,
 * a cohort, or everything since the beginning.
 */
export const SCOPES = ['closed', 'activity', 'corrected', 'cohort', 'programme'] as const;
type Scope = (typeof SCOPES)[number];

/** Where a row of an indicator stands in the log: `item` names the lot, statement or line in the stream. */
export interface RowRef {
  readonly stream: StreamName;
  readonly item?: string | undefined;
}

/**
 * A whole number, an exact fraction with what is shown of it (half-up to 0,01), nothing to count from, or rows whose sum
 * no number of an answer can hold. Such a sum leaves the other indicators as they are.
 */
export type Outcome =
  | { readonly value: number }
  | { readonly numerator: number; readonly denominator: number; readonly shown: string }
  | { readonly noData: true }
  | { readonly notSummable: true };

export const noData: Outcome = { noData: true };
export const notSummable: Outcome = { notSummable: true };

interface Definition {
  readonly id: string;
  /** Rises when filter or fold change. An old figure keeps the version it was computed with. */
  readonly version: number;
  readonly unit: Unit;
  readonly scope: Scope;
  /** French, for people. */
  readonly label: string;
  /** Measures people: who they are, their hours, their penalties. It is withheld where it rests on too few of them. */
  readonly personal: boolean;
}

/** A named definition: which rows count, and how they are folded. */
interface IndicatorSpec<R> extends Definition {
  readonly filter: (view: View) => readonly R[];
  readonly fold: (rows: readonly R[], view: View) => Outcome;
  readonly refOf: (row: R) => RowRef;
}

export interface Indicator extends Definition {
  compute(view: View): IndicatorResult;
}

export type IndicatorResult = Outcome &
  Pick<Definition, 'id' | 'version' | 'unit' | 'scope' | 'personal'> & {
    readonly cohort?: string;
    /** The figure rests on made-up rows and is marked « illustratif ». */
    readonly illustrative: boolean;
    /** Contracts, statements and purchases behind the figure, each once, in order. */
    readonly rows: readonly RowRef[];
  };

export function indicator<R>(spec: IndicatorSpec<R>): Indicator {
  const { id, version, unit, scope, label, personal } = spec;
  return {
    ...{ id, version, unit, scope, label, personal },
    compute: (view) => {
      const rows = spec.filter(view);
      const cohort = view.cohort === undefined ? {} : { cohort: view.cohort };
      const about = { id, version, unit, scope, personal, ...cohort, illustrative: view.illustrative };
      return { ...about, ...spec.fold(rows, view), rows: distinctRefs(rows.map(spec.refOf)) };
    },
  };
}

export function whole(value: number | undefined): Outcome {
  return value === undefined ? notSummable : { value };
}

/** Exact sum of integers; `undefined` beyond ±(2^53 − 1). */
export function total<R>(rows: readonly R[], measure: (row: R) => number): number | undefined {
  const value = sum(rows.map(measure));
  return isSafe(value) ? Number(value) : undefined;
}

/** Exact fraction, shown times `scale` (100 for per cent) and rounded half-up to 0,01. Divided by 0, it is no data. */
export function ratio(numerator: number | undefined, denominator: number | undefined, scale = 1): Outcome {
  if (numerator === undefined || denominator === undefined) return notSummable;
  if (denominator === 0) return noData;
  const magnitude = halfUp(BigInt(Math.abs(numerator)) * BigInt(100 * scale), BigInt(denominator));
  const digits = String(magnitude).padStart(3, '0');
  const sign = numerator < 0 && magnitude > 0n ? '-' : '';
  return { numerator, denominator, shown: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

export function distinct<R>(rows: readonly R[], key: (row: R) => string | undefined): number {
  return new Set(rows.map(key).filter((value) => value !== undefined)).size;
}

function distinctRefs(refs: readonly RowRef[]): readonly RowRef[] {
  const places = new Map(refs.map((ref) => [`${ref.stream} ${ref.item ?? ''}`, ref]));
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref);
}
