import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const freezeDocuments = contractSlice('FreezeDocuments')({
  summary: 'Fige les pièces du marché par leur empreinte SHA-256.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
