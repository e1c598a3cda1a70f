import { slicesOf } from '@clausier/kernel';
import { hours } from '../../model/hours.js';
import { hoursScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { schema } from './schema.js';
import { facts } from './subject.js';

export const validateHours = slicesOf(hours)({
  name: 'ValidateHours',
  summary: 'Valide des relevés d’heures, en tout ou en partie.',
  schema,
  facts,
  permission: { roles: ['facilitator'], scope: (_, { id }, { contract }) => hoursScope(id, contract) },
  decide,
});
