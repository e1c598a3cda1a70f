import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const cancelLot = contractSlice('CancelLot')({
  summary: 'Annule un lot avant la notification ; le marché est infructueux quand aucun lot ne reste.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
