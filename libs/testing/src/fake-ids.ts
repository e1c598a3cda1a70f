import type { Ids } from '@clausier/kernel';

/** Ids in order: `<prefix>1`, `<prefix>2`, … */
export function fakeIds(prefix: string): Ids {
  let last = 0;
  return { next: () => `${prefix}${++last}` };
}
