import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const publishEssentialData = contractSlice('PublishEssentialData')({
  summary: 'Enregistre la publication des données essentielles du marché ou de sa modification.',
  schema,
  roles: ['procurementOffice', 'directorateAgent'],
  decide,
});
