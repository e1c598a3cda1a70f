import type { Scope } from '@clausier/kernel';

/** A mandate or convention acts where its buyer is. An unknown one has no scope. */
export function buyerScope(buyer: string | undefined): Scope | undefined {
  return buyer === undefined ? undefined : { buyer };
}
