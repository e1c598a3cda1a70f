import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { operationEvents } from '../events/operation.js';
import { operation } from '../model/operation.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/steps.js';

/** The terms before are read on the board of the review. The duty of its purchases is tested again with the new value. */
export const amendOperation = slicesOf(operation)({
  name: 'AmendOperation',
  summary: 'Modifier une opération (intitulé, valeur, série), avec un motif ; l’ancienne version reste lisible.',
  body: {
    officialName: f.optional(f.officialName()),
    estimatedValueCents: f.optional(f.cents()),
    cohort: f.optional(f.openCode()),
    reason: f.publicReason(),
  },
  permission: {
    roles: ['directorateAgent', 'fileManager'],
    scope: ({ operation: known }) => known && { directorate: known.directorate },
  },
  decide({ operation: known, changedOn }, { data, on, id }) {
    if (!known) return refuse('OPERATION_UNKNOWN', { operation: id });
    const { reason } = data;
    const cohort = data.cohort ?? known.cohort;
    const terms = {
      officialName: data.officialName ?? known.officialName,
      estimatedValueCents: data.estimatedValueCents ?? known.estimatedValueCents,
      ...(cohort === undefined ? {} : { cohort }),
    };
    const keys = ['officialName', 'estimatedValueCents', 'cohort'] as const;
    if (keys.every((key) => terms[key] === known[key])) return unchanged;
    return before(changedOn ?? known.definedOn, on) ?? accept(operationEvents.OperationAmended({ ...terms, reason }));
  },
});
