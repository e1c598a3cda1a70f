import { centralEvaluationEvents, indicators as definitions } from '@clausier/evaluation';

/** An indicator as the event of its computation holds it. */
export type ComputedIndicator = NonNullable<
  (typeof centralEvaluationEvents.IndicatorsComputed)['envelope']
>['data']['indicators'][number];

/** What tells an indicator that is withheld from the others. */
export interface WithheldKey {
  readonly id: string;
  readonly cohort?: string | undefined;
}

const LABELS: ReadonlyMap<string, string> = new Map(definitions.map(({ id, label }) => [id, label]));

/**
 * Figures with their French names. A withheld one says so and loses its measures: masked, unknown and zero are three
 * different things.
 */
export function shownIndicators(
  computed: readonly ComputedIndicator[],
  withheld: readonly WithheldKey[],
): readonly object[] {
  const hidden = new Set(withheld.map(keyOf));
  return computed.map((indicator) => {
    const label = LABELS.get(indicator.id) ?? indicator.id;
    if (!hidden.has(keyOf(indicator))) return { label, ...indicator, withheld: false };
    const { id, version, unit, scope, cohort, personal, illustrative } = indicator;
    return { label, id, version, unit, scope, ...(cohort && { cohort }), personal, illustrative, withheld: true };
  });
}

function keyOf({ id, cohort }: WithheldKey): string {
  return `${id} ${cohort ?? ''}`;
}
