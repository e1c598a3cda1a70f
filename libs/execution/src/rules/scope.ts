import { firstDayOf } from '@clausier/calendar';
import type { Reach } from '@clausier/kernel';
import type { ExecutionContractFact } from '../facts.js';
import { partsOfHoursId } from '../model/hours-id.js';

/** Where an act on a month of statements takes place. `employer` is the one whose correspondent may do it. */
export function hoursScope(id: string, contract: ExecutionContractFact | null, employer?: string): Reach | undefined {
  const parts = partsOfHoursId(id);
  if (!contract || !parts) return undefined;
  return {
    directorate: contract.directorate,
    contract: contract.contract,
    facilitators: contract.facilitators,
    periodFrom: firstDayOf(parts.month),
    ...(employer === undefined ? {} : { suppliers: [employer] }),
  };
}

/** Contract of an hours stream's id. A malformed id stands for itself, and no contract has it. */
export function contractOf(id: string): string {
  return partsOfHoursId(id)?.contract ?? id;
}
