import { slicesOf } from '@clausier/kernel';
import { mandateAggregate } from '../../model/mandate.js';
import { buyerScope } from '../../rules/scope.js';
import { decide } from './decide.js';
import { recordSourceFigureSchema } from './schema.js';

export const recordSourceFigure = slicesOf(mandateAggregate)({
  name: 'RecordSourceFigure',
  summary: 'Consigner un chiffre tel qu’un document source l’énonce, avec son unité et sa base.',
  schema: recordSourceFigureSchema,
  permission: { roles: ['operator', 'essOfficer'], scope: (state) => buyerScope(state.mandate?.buyer) },
  decide,
});
