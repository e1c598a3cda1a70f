import { indicator, total, whole, type Indicator } from './indicator.js';
import { contractRef, evaluationRef, lotRef, lotsOf } from './row-refs.js';
import { contractsOf, evaluationsClosed } from './view.js';

/**
 * Contracts and their agreed and due hours (R7, R11): the signed ones for contracts closed, the ledger's for activity.
 */
export const contractIndicators: readonly Indicator[] = [
  indicator({
    id: 'closed.contracts',
    version: 1,
    unit: 'contracts',
    scope: 'closed',
    label: 'Marchés terminés et évalués dans l’année',
    personal: false,
    filter: evaluationsClosed,
    fold: (rows) => whole(rows.length),
    refOf: evaluationRef,
  }),
  indicator({
    id: 'closed.agreedCentihours',
    version: 1,
    unit: 'centihours',
    scope: 'closed',
    label: 'Heures convenues des marchés évalués dans l’année',
    personal: true,
    filter: evaluationsClosed,
    fold: (rows) => whole(total(rows, (row) => row.agreedCentihours)),
    refOf: evaluationRef,
  }),
  indicator({
    id: 'closed.dueCentihours',
    version: 1,
    unit: 'centihours',
    scope: 'closed',
    label: 'Heures dues des marchés évalués dans l’année',
    personal: true,
    filter: evaluationsClosed,
    fold: (rows) => whole(total(rows, (row) => row.dueCentihours)),
    refOf: evaluationRef,
  }),
  indicator({
    id: 'activity.contracts',
    version: 1,
    unit: 'contracts',
    scope: 'activity',
    label: 'Marchés en activité dans l’année',
    personal: false,
    filter: (view) => contractsOf(view, 'activity'),
    fold: (rows) => whole(rows.length),
    refOf: contractRef,
  }),
  indicator({
    id: 'activity.agreedCentihours',
    version: 1,
    unit: 'centihours',
    scope: 'activity',
    label: 'Heures convenues des marchés en activité dans l’année',
    personal: true,
    filter: (view) => lotsOf(contractsOf(view, 'activity')),
    fold: (rows) => whole(total(rows, ({ lot }) => lot.agreedCentihours)),
    refOf: lotRef,
  }),
  indicator({
    id: 'activity.dueCentihours',
    version: 1,
    unit: 'centihours',
    scope: 'activity',
    label: 'Heures dues des marchés en activité dans l’année',
    personal: true,
    filter: (view) => lotsOf(contractsOf(view, 'activity')),
    fold: (rows) => whole(total(rows, ({ lot }) => lot.dueCentihours)),
    refOf: lotRef,
  }),
];
