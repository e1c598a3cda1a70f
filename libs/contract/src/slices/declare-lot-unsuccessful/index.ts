import { contractSlice } from '../contract-slice.js';
import { decide } from './decide.js';
import { schema } from './schema.js';

export const declareLotUnsuccessful = contractSlice('DeclareLotUnsuccessful')({
  summary: 'Déclare un lot infructueux ; le marché l’est quand aucun lot n’est attribué ni ouvert.',
  schema,
  roles: ['directorateAgent', 'procurementOffice'],
  decide,
});
