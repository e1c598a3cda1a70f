import type { PurchaseFact, PurchaseLotFact } from '@clausier/contract';
import {
  directorateProgramme,
  openLots,
  operation as operationAggregate,
  parseProgrammeId,
  purchaseOf,
  readyOn,
  reviewOf,
  underCurrentDuty,
  type ProgrammeLot,
} from '@clausier/programming';
import { groupValueResolver } from './group-value.js';
import { operationResolver } from './operation.js';
import type { FactResolver } from './resolver.js';

/**
 * Key: `<programme>/<purchase>`. The purchase with its decisions, its operation and the operation's cohort, and the duty
 * that its group or operation brings now (R2); a lot whose decision no longer stands counts as undecided. `null` when the programme has no such purchase.
 */
export const purchaseResolver: FactResolver<PurchaseFact | null> = {
  resolve: async (load, key) => {
    const slash = key.indexOf('/');
    const programme = key.slice(0, slash);
    const id = parseProgrammeId(programme);
    if (!id) return null;
    const state = await load.state(directorateProgramme, programme);
    const declared = purchaseOf(state, key.slice(slash + 1));
    if (!declared) return null;
    const { operation, group } = declared;
    const purchase = underCurrentDuty(declared, {
      groupValue: await groupValueResolver.resolve(load, `${reviewOf(programme)}/${group ?? ''}`),
      operation: operation === undefined ? undefined : await operationResolver.resolve(load, operation),
    });
    const cohort = operation && (await load.state(operationAggregate, operation)).operation?.cohort;
    const open = openLots(purchase);
    return {
      ...id,
      programme,
      officialName: purchase.officialName,
      family: purchase.family,
      category: purchase.category,
      ...(operation === undefined ? {} : { operation }),
      ...(cohort === undefined ? {} : { cohort }),
      ...(group === undefined ? {} : { group }),
      estimatedValueCents: purchase.estimatedValueCents,
      plannedLaunchOn: purchase.plannedLaunchOn,
      durationMonths: purchase.durationMonths,
      duty: purchase.duty,
      submittedOn: state.submittedOn,
      readyOn: state.submittedOn && readyOn(purchase, state.submittedOn),
      lots: purchase.lots.map((lot) => lotFact(lot, open.includes(lot.lot))),
    };
  },
};

function lotFact(
  { lot, officialName, estimatedValueCents, sizing, decision }: ProgrammeLot,
  open: boolean,
): PurchaseLotFact {
  const { sizedOn: _sizedOn, ...sized } = sizing ?? { sizedOn: undefined };
  const decided = open ? undefined : decision;
  return {
    lot,
    officialName,
    estimatedValueCents,
    clauses: decided?.clauses ?? [],
    ...(decided ? { decision: decided.kind } : {}),
    ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
    ...(decided?.waiver === undefined ? {} : { waiver: decided.waiver }),
    ...('rule' in sized ? { sizing: sized } : {}),
  };
}
