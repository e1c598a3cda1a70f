import { distinct, indicator, total, whole, type Indicator } from './indicator.js';
import { hourRef, supplyRef } from './row-refs.js';
import { correctionsAfterPublication, supplyCorrectionsAfterPublication } from './view.js';

const about = {
  version: 1,
  scope: 'corrected',
  personal: true,
  filter: correctionsAfterPublication,
  refOf: hourRef,
} as const;

/**
 * R11: corrections that no published evaluation holds are shown apart. They are withheld where they concern too few
 * people.
 */
export const correctionIndicators: readonly Indicator[] = [
  indicator({
    ...about,
    id: 'corrected.centihours',
    unit: 'centihours',
    label: 'À part : corrections d’années antérieures, enregistrées après leur publication',
    fold: (rows) => whole(total(rows, (row) => row.centihours)),
  }),
  indicator({
    ...about,
    id: 'corrected.persons',
    unit: 'persons',
    label: 'À part : personnes que ces corrections concernent',
    fold: (rows) => whole(distinct(rows, (row) => row.participant)),
  }),
  indicator({
    id: 'corrected.foodCents',
    version: 1,
    unit: 'cents',
    scope: 'corrected',
    label: 'À part : corrections d’achats de denrées d’années antérieures, enregistrées après leur publication',
    personal: false,
    filter: supplyCorrectionsAfterPublication,
    fold: (rows) => whole(total(rows, (row) => row.deltaCents)),
    refOf: supplyRef,
  }),
];
