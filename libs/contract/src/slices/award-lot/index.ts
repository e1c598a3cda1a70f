import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const awardLot = contractSlice('AwardLot')({
  summary: 'Attribue un lot et copie siège et établissement de ses titulaires.',
  schema,
  facts,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
