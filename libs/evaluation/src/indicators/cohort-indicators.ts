import type { ContractRow, HourRow } from '../model/evaluation-input.js';
import { distinct, indicator, total, whole, type Indicator } from './indicator.js';
import { personsOf, rowsOfPersons } from './persons.js';
import { contractRef, hourRef, lotRef, lotsOf } from './row-refs.js';
import type { View } from './view.js';

/** Notified contracts of the cohort (a pilot, an experiment), since the beginning. */
function contracts({ input, cohort }: View): readonly ContractRow[] {
  return input.contracts.filter((row) => row.cohort !== undefined && row.cohort === cohort);
}

function hours(view: View): readonly HourRow[] {
  const ids = new Set(contracts(view).map((row) => row.contract));
  return view.input.hours.filter((row) => ids.has(row.contract));
}

/** Computed once for each cohort of the input. */
export const cohortIndicators: readonly Indicator[] = [
  indicator({
    id: 'cohort.operations',
    version: 1,
    unit: 'operations',
    scope: 'cohort',
    label: 'Opérations de la cohorte',
    personal: false,
    filter: contracts,
    fold: (rows) => whole(distinct(rows, (row) => row.operation)),
    refOf: contractRef,
  }),
  indicator({
    id: 'cohort.agreedCentihours',
    version: 1,
    unit: 'centihours',
    scope: 'cohort',
    label: 'Heures convenues de la cohorte',
    personal: true,
    filter: (view) => lotsOf(contracts(view)),
    fold: (rows) => whole(total(rows, ({ lot }) => lot.agreedCentihours)),
    refOf: lotRef,
  }),
  indicator({
    id: 'cohort.participants',
    version: 1,
    unit: 'persons',
    scope: 'cohort',
    label: 'Personnes différentes de la cohorte',
    personal: true,
    filter: (view) => rowsOfPersons(hours(view)),
    fold: (rows) => whole(personsOf(rows).size),
    refOf: hourRef,
  }),
];
