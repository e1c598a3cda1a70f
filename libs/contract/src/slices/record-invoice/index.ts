import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const recordInvoice = contractSlice('RecordInvoice')({
  summary: 'Enregistre une facture d’un lot, montant HT.',
  schema,
  roles: ['directorateAgent', 'procurementOffice', 'fileManager'],
  decide,
});
