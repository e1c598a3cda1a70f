import { contract, existing, type ExistingContract } from '@clausier/contract';
import type { MemberStates } from './process-definition.js';

/** The contract that a process follows, once it is planned. */
export function followedContract(members: MemberStates, id: string): ExistingContract | undefined {
  return existing(members.one(contract, id));
}
