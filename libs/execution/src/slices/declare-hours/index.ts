import { slicesOf } from '@clausier/kernel';
import { hours } from '../../model/hours.js';
import { hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema } from './schema.js';
import { facts } from './subject.js';

export const declareHours = slicesOf(hours)({
  name: 'DeclareHours',
  summary: 'Déclare les heures d’une personne, ou d’un effectif, sur un lot pour une période du mois.',
  schema,
  facts,
  permission: {
    roles: ['correspondent', 'facilitator'],
    scope: (_, { id, data }, { contract }) => hoursScope(id, contract, data.employer),
  },
  decide,
});
