import { contractScope, contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const declareLabourHours = contractSlice('DeclareLabourHours')({
  summary: 'Déclare toutes les heures de main-d’œuvre d’un titulaire sur un lot pour un mois, dont une part est due.',
  schema,
  roles: ['correspondent', 'facilitator'],
  // A holder of the lot declares for itself alone.
  scope: (state, command) => {
    const scope = contractScope(state, command);
    return (
      scope && { ...scope, suppliers: scope.suppliers?.filter((supplier) => supplier === command.data.holder) ?? [] }
    );
  },
  decide,
});
