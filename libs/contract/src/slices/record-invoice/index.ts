import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const recordInvoice = contractSlice('RecordInvoice')({
  summary: 'Enregistre une facture d’un lot, montant HT.',
  schema,
  facts,
  roles: ['directorateAgent', 'fileManager', 'essHead'],
  decide,
});
