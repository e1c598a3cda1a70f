import type { DirectorateProgrammeState } from '../model/directorate-programme.js';
import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { basisRefusal } from './legal-bases.js';
import { dutyRefusal } from './social-duty.js';

/**
 * A decision stands while it still fits its purchase: a correction may bring the duty, or move the launch out of the
 * time of a legal basis (R2, R4).
 */
function stands(purchase: Purchase, { lot, decision }: ProgrammeLot): boolean {
  if (!decision || dutyRefusal(purchase, lot, decision)) return false;
  return decision.clauses.every((clause) => !basisRefusal(clause, purchase.plannedLaunchOn, ''));
}

/** Lots of a purchase to be decided, or decided again, in their order. Empty: it can become a contract. */
export function openLots(purchase: Purchase): readonly string[] {
  return purchase.lots.filter((lot) => !stands(purchase, lot)).map(({ lot }) => lot);
}

/** Open lots of a whole programme, each as `<purchase>/<lot>`. */
export function openLotsOf(state: DirectorateProgrammeState): readonly string[] {
  return state.purchases.flatMap((purchase) => openLots(purchase).map((lot) => `${purchase.purchase}/${lot}`));
}
