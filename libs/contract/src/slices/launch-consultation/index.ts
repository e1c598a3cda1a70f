import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const launchConsultation = contractSlice('LaunchConsultation')({
  summary: 'Lance la consultation ; fondements, pièces et obligation sociale sont jugés ce jour-là.',
  schema,
  facts,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
