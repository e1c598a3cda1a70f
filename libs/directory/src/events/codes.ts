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

/** EI to E2C: structures whose people are eligible as such, of integration, disabled work and training; then the others. */
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
