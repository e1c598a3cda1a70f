import { ruleBook } from '@clausier/rulebook';
import type { ContractRow } from '../model/evaluation-input.js';
import { indicator, noData, ratio, total, whole, type Indicator, type Outcome } from './indicator.js';
import { contractRef, penaltyRef } from './row-refs.js';
import { inYear, type View } from './view.js';

const about = { version: 1, scope: 'activity', personal: false } as const;

/** R11: numerator and denominator of the share hold contracts notified in the year and large enough to count. */
function countsInShare({ notifiedOn, cents }: { notifiedOn: string; cents: number }, year: number): boolean {
  return inYear(notifiedOn, year) && cents >= ruleBook.at(notifiedOn).value('clauseBearing.floor');
}

/** Contracts notified in the year with at least one social consideration. The duty (R2) bears on another set. */
function clauseBearing({ input, year }: View): readonly ContractRow[] {
  return input.contracts.filter(
    ({ notifiedOn, notifiedCents, lots }) =>
      countsInShare({ notifiedOn, cents: notifiedCents }, year) && lots.some((lot) => lot.socialConsideration),
  );
}

/** R11: over all contracts published for the year. Without that import there is no data, and never 100 %. */
function overPublished(
  view: View,
  numerator: number | undefined,
  measure: (contract: { readonly amountCents: number }) => number,
): Outcome {
  if (view.input.published === null) return noData;
  const notified = view.input.published.filter(({ notifiedOn, amountCents }) =>
    countsInShare({ notifiedOn, cents: amountCents }, view.year),
  );
  return ratio(numerator, total(notified, measure), 100);
}

function penaltiesDecided({ input, year }: View) {
  return input.penalties.filter(({ decidedOn }) => inYear(decidedOn, year));
}

export const purchaseIndicators: readonly Indicator[] = [
  indicator({
    ...about,
    version: 2,
    id: 'activity.clauseBearingShareByNumber',
    unit: 'percent',
    label: 'Part des marchés notifiés dans l’année avec une considération sociale, en nombre',
    filter: clauseBearing,
    fold: (rows, view) => overPublished(view, rows.length, () => 1),
    refOf: contractRef,
  }),
  indicator({
    ...about,
    version: 2,
    id: 'activity.clauseBearingShareByAmount',
    unit: 'percent',
    label: 'Part des marchés notifiés dans l’année avec une considération sociale, en montant',
    filter: clauseBearing,
    fold: (rows, view) =>
      overPublished(
        view,
        total(rows, (row) => row.notifiedCents),
        (row) => row.amountCents,
      ),
    refOf: contractRef,
  }),
  indicator({
    ...about,
    personal: true,
    id: 'activity.penaltiesDecided',
    unit: 'decisions',
    label: 'Décisions de pénalité prises dans l’année',
    filter: penaltiesDecided,
    fold: (rows) => whole(rows.length),
    refOf: penaltyRef,
  }),
  indicator({
    ...about,
    personal: true,
    id: 'activity.penaltiesWaived',
    unit: 'decisions',
    label: 'Pénalités abandonnées dans l’année, avec motifs',
    filter: (view) => penaltiesDecided(view).filter(({ decision }) => decision === 'waived'),
    fold: (rows) => whole(rows.length),
    refOf: penaltyRef,
  }),
  indicator({
    ...about,
    personal: true,
    id: 'activity.penaltiesCents',
    unit: 'cents',
    label: 'Montant des pénalités décidées dans l’année',
    filter: penaltiesDecided,
    fold: (rows) => whole(total(rows, (row) => row.amountCents)),
    refOf: penaltyRef,
  }),
];
