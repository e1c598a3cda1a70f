import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const assignFacilitator = contractSlice('AssignFacilitator')({
  summary: 'Confie le suivi du marché à un facilitateur, par convention ou en interne.',
  schema,
  roles: ['essHead', 'essOfficer', 'procurementOffice'],
  decide,
});
