import type { LocalDate, Scope } from '@clausier/kernel';
import { buyer as buyerAggregate } from '@clausier/directory';
import { convention as conventionAggregate } from '@clausier/governance';
import { ruleBook } from '@clausier/rulebook';
import type { PinnedLoader } from '../facts/pinned-loader.js';
import type { AccessFacts, ConventionInForce } from './policy.js';

/** Reads what a decision on rights rests on. Like any strict fact, it is checked again in the append. */
export async function readAccess(scope: Scope, today: LocalDate, loader: PinnedLoader): Promise<AccessFacts> {
  const buyer = await loader.state(buyerAggregate, scope.buyer);
  const conventions: Record<string, ConventionInForce> = {};
  for (const { convention } of scope.facilitators ?? [])
    if (convention !== undefined) conventions[convention] = await loader.state(conventionAggregate, convention);
  return {
    grants: buyer.grants,
    conventions,
    today,
    conventionTailDays: ruleBook.at(today).value('convention.wayOut'),
  };
}
