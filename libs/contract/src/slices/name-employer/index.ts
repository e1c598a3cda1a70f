import type { Scope } from '@clausier/kernel';
import { lotOf, type ContractState } from '../../model/contract-state.js';
import { isHeld } from '../../model/lot-state.js';
import { contractScope, contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const nameEmployer = contractSlice('NameEmployer')({
  summary: 'Désigne un sous-traitant ou une structure de mise à disposition, qui déclarera ses heures sur un lot.',
  schema,
  facts,
  roles: ['correspondent', 'facilitator', 'directorateAgent'],
  scope: (state, { id, data }) => lotScope(state, id, data.lot),
  decide,
});

/** A holder speaks for its own lot alone. */
function lotScope(state: ContractState, id: string, ref: string): Scope | undefined {
  const scope = contractScope(state, id);
  const lot = lotOf(state, ref);
  const holders = lot && isHeld(lot) ? lot.holders.map(({ supplier }) => supplier) : [];
  return scope && { ...scope, suppliers: holders };
}
