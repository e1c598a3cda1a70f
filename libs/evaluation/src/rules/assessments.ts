import type { Refusal } from '@clausier/kernel';
import type { Assessment } from '../model/local-evaluation-state.js';
import { refuse } from '../refusals.js';

/**
 * The exit condition of the stage `localEvaluation`: at least one indicator is assessed, and each assessed one has its
 * point 0 (R11) and its impacts expected, perceived and real.
 */
export function assessmentMissing(assessments: readonly Assessment[]): Refusal | undefined {
  if (assessments.length === 0) return refuse('ASSESSMENT_MISSING');
  const withoutPointZero = indicatorsOf(assessments, ({ pointZero }) => pointZero === undefined);
  if (withoutPointZero.length > 0) return refuse('POINT_ZERO_MISSING', { indicators: withoutPointZero });
  const withoutImpact = indicatorsOf(assessments, lacksImpact);
  return withoutImpact.length > 0 ? refuse('IMPACT_MISSING', { indicators: withoutImpact }) : undefined;
}

function lacksImpact({ expected, perceived, real }: Assessment): boolean {
  return expected === undefined || perceived === undefined || real === undefined;
}

function indicatorsOf(
  assessments: readonly Assessment[],
  lacking: (assessment: Assessment) => boolean,
): readonly string[] {
  return assessments
    .filter(lacking)
    .map(({ indicator }) => indicator)
    .sort();
}
