import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { suppliersFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** R7: the holders of a lot, or those who follow the contract, name whoever else works on it. */
export const nameEmployer = contractSlice({
  name: 'NameEmployer',
  summary: 'Désigne un sous-traitant ou une structure de mise à disposition, qui déclarera ses heures sur un lot.',
  body: { lot: f.ref(), employer: f.ref() },
  facts: { suppliers: { fact: suppliersFact, key: ({ data }) => data.employer } },
  permission: { roles: ['correspondent', 'facilitator', 'directorateAgent'] },
  decide(state, { data, on }, { suppliers }) {
    const lot = lotIn(state, data.lot, unfinished);
    if (isRefusal(lot)) return lot;
    const { employer } = data;
    const known = [...lot.holders.map(({ supplier }) => supplier), ...(lot.employers ?? [])];
    if (known.includes(employer)) return unchanged;
    if (!suppliers.some(({ supplier, seat }) => supplier === employer && seat))
      return refuse('SUPPLIER_UNKNOWN', { suppliers: [employer] }, 'employer');
    return (
      beforeStep(on, 'notification', state.notifiedOn) ??
      accept(contractEvents.EmployerNamed({ lot: lot.lot, employer }))
    );
  },
});
