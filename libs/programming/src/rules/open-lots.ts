import { laterDate } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { basisRefusal } from './legal-bases.js';
import { dutyRefusal } from './social-duty.js';

/**
 * A decision stands while it fits its purchase. A correction or a later purchase of the group may bring the duty (R2). A
 * new launch date may be outside the time of a legal basis (R4).
 */
function stands(purchase: Purchase, { lot, decision }: ProgrammeLot): boolean {
  if (!decision || dutyRefusal(purchase, lot, decision)) return false;
  return decision.clauses.every((clause) => !basisRefusal(clause, purchase, ''));
}

/** Lots of a purchase to decide, or to decide again, in their order. A purchase without any can become a contract. */
export function openLots(purchase: Purchase): readonly string[] {
  return purchase.lots.filter((lot) => !stands(purchase, lot)).map(({ lot }) => lot);
}

/** The day on which the last lot was decided, and not before the programme was in. */
export function readyOn({ lots }: Purchase, submittedOn: LocalDate): LocalDate {
  return lots.flatMap(({ decision }) => decision?.decidedOn ?? []).reduce(laterDate, submittedOn);
}
