import { accept, unchanged, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { suppliersFact } from '../../facts.js';
import type { RunningContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../../rules/steps.js';
import type { Data } from './schema.js';

export const facts = { suppliers: suppliersFact(({ data }: Command<Data>) => data.employer) };

/** R7: whoever works on a lot beside its holders is named by them, or by who follows the contract. */
export function decide(
  state: RunningContract,
  { data, on }: Command<Data>,
  { suppliers }: FactValues<typeof facts>,
): Decision {
  const lot = lotIn(state, data.lot, unfinished);
  if (isRefusal(lot)) return lot;
  const { employer } = data;
  const known = [...lot.holders.map(({ supplier }) => supplier), ...(lot.employers ?? [])];
  if (known.includes(employer)) return unchanged;
  if (!suppliers.some(({ supplier, seat }) => supplier === employer && seat))
    return refuse('SUPPLIER_UNKNOWN', { suppliers: [employer] }, 'employer');
  return (
    beforeStep(on, 'notification', state.notifiedOn) ?? accept(contractEvents.EmployerNamed({ lot: lot.lot, employer }))
  );
}
