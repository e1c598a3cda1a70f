import { indicators as definitions, type centralEvaluationEvents } from '@clausier/evaluation';
import type { EventData } from '@clausier/kernel';

/** An indicator as the event of its computation holds it. */
export type ComputedIndicator = EventData<typeof centralEvaluationEvents.IndicatorsComputed>['indicators'][number];

/** By what an indicator is named among those withheld. */
export interface WithheldKey {
  readonly id: string;
  readonly cohort?: string | undefined;
}

const LABELS: ReadonlyMap<string, string> = new Map(definitions.map(({ id, label }) => [id, label]));

/** A figure as people read it: a whole number, a fraction with what is shown of it, or no data. */
export interface IndicatorView {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly unit: string;
  readonly scope: string;
  readonly cohort?: string;
  readonly illustrative: boolean;
  /** Masked because too few persons stand behind it: neither unknown nor zero, and without any measure. */
  readonly withheld: boolean;
  readonly value?: number;
  readonly ratio?: { readonly numerator: number; readonly denominator: number; readonly shown: string | null };
  readonly noData?: true;
  /** The sum is beyond what a number holds. */
  readonly notSummable?: boolean;
  /** How many rows stand behind it. */
  readonly rows?: number;
}

export function shownIndicators(
  computed: readonly ComputedIndicator[],
  withheld: readonly WithheldKey[],
): readonly IndicatorView[] {
  const hidden = new Set(withheld.map(keyOf));
  return computed.map((indicator) => {
    const { id, version, unit, scope, cohort, illustrative } = indicator;
    const label = LABELS.get(id) ?? id;
    const named = { id, version, label, unit, scope, ...(cohort === undefined ? {} : { cohort }), illustrative };
    if (hidden.has(keyOf(indicator))) return { ...named, withheld: true };
    return { ...named, withheld: false, ...measureOf(indicator), rows: indicator.rows };
  });
}

function measureOf({ value, numerator, denominator, shown, notSummable }: ComputedIndicator) {
  if (value !== undefined) return { value };
  if (numerator !== undefined && denominator !== undefined)
    return { ratio: { numerator, denominator, shown: shown ?? null } };
  return notSummable ? { notSummable } : { noData: true as const };
}

function keyOf({ id, cohort }: WithheldKey): string {
  return `${id} ${cohort ?? ''}`;
}
