import { contractScope, contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const declareLabourHours = contractSlice('DeclareLabourHours')({
  summary: 'Déclare toutes les heures de main-d’œuvre d’un titulaire sur un lot pour un mois, dont une part est due.',
  schema,
  roles: ['correspondent', 'facilitator'],
  scope: (state, { id, data }) => {
    const scope = contractScope(state, id);
    return scope && { ...scope, suppliers: (scope.suppliers ?? []).filter((supplier) => supplier === data.holder) };
  },
  decide,
});
