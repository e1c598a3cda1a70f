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

/** What somebody else than the directorate has still to give for a lot. */
export interface AwaitedAnswers {
  readonly lot: string;
  readonly opportunity: boolean;
  readonly sizing: boolean;
}

/** R6: answers that a submitted programme waits for, until the lot is decided. Food has its own questions. */
export function answersAwaited(purchase: Purchase): readonly AwaitedAnswers[] {
  if (purchase.family !== 'insertion') return [];
  const open = openLots(purchase);
  return purchase.lots
    .filter(({ lot }) => open.includes(lot))
    .map(({ lot, opportunity, sizing }) => ({ lot, opportunity: !opportunity, sizing: !sizing }));
}

/** The day on which the last lot was decided or the purchase was put right, and not before the programme was in. */
export function readyOn({ lots, correctedOn }: Purchase, submittedOn: LocalDate): LocalDate {
  const steps = [correctedOn, ...lots.map(({ decision }) => decision?.decidedOn)];
  return steps.flatMap((day) => day ?? []).reduce(laterDate, submittedOn);
}
