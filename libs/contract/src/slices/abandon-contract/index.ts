import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const abandonContract = contractSlice('AbandonContract')({
  summary: 'Abandonne un marché qui n’a jamais été lancé.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
