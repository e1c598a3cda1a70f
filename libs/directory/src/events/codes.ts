/** Kinds of identifier of the DECP format (`typeIdentifiant`), and one for bodies that do not exist. */
export const IDENTIFIER_SCHEMES = [
  'SIRET',
  'TVA',
  'RIDET',
  'TAHITI',
  'FRWF',
  'IREP',
  'HORS-UE',
  'illustrative',
] as const;

/**
 * From EI to E2C: structures of integration, disabled work and training, whose people are eligible as such. The others
 * follow.
 */
export const SUPPLIER_KINDS = [
  'EI',
  'ETTI',
  'ACI',
  'AI',
  'GEIQ',
  'EA',
  'ESAT',
  'EATT',
  'RQ',
  'EPIDE',
  'E2C',
  'company',
  'farm',
  'association',
] as const;
