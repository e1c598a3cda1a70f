import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { basisRefusal } from './legal-bases.js';
import { dutyRefusal } from './social-duty.js';

/**
 * A decision stands while it still fits its purchase: a correction or a later purchase of its group may bring the
 * duty, or a new date move the launch out of the time of a legal basis (R2, R4).
 */
function stands(purchase: Purchase, { lot, decision }: ProgrammeLot): boolean {
  if (!decision || dutyRefusal(purchase, lot, decision)) return false;
  return decision.clauses.every((clause) => !basisRefusal(clause, purchase, ''));
}

/** Lots of a purchase to be decided, or decided again, in their order. Empty: it can become a contract. */
export function openLots(purchase: Purchase): readonly string[] {
  return purchase.lots.filter((lot) => !stands(purchase, lot)).map(({ lot }) => lot);
}
