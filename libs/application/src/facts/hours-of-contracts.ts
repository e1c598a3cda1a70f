import { hours, partsOfHoursId, type HoursState } from '@clausier/execution';
import type { FactLoader } from './resolver.js';

/** States of all months with statements, by contract; for soft facts only, as every list of streams. */
export async function hoursByContract(
  load: FactLoader,
  wanted: (contract: string) => boolean,
): Promise<ReadonlyMap<string, readonly HoursState[]>> {
  const months = (await load.ids('hours')).flatMap((id) => {
    const parts = partsOfHoursId(id);
    return parts && wanted(parts.contract) ? [{ id, contract: parts.contract }] : [];
  });
  const byContract = new Map<string, HoursState[]>();
  for (const { id, contract } of months) {
    const states = byContract.get(contract) ?? [];
    states.push(await load.state(hours, id));
    byContract.set(contract, states);
  }
  return byContract;
}
