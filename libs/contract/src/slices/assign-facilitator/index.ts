import { contractSlice } from '../contract-slice.js';
import { decide, facts } from './decide.js';
import { schema } from './schema.js';

export const assignFacilitator = contractSlice('AssignFacilitator')({
  summary: 'Confie le suivi du marché à un facilitateur, par convention ou en interne.',
  schema,
  facts,
  roles: ['essHead', 'essOfficer'],
  decide,
});
