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

/** EI to ESAT: structures of integration and of disabled work; then the others. */
export const SUPPLIER_KINDS = [
  'EI',
  'ETTI',
  'ACI',
  'AI',
  'GEIQ',
  'EA',
  'ESAT',
  'company',
  'farm',
  'association',
] as const;
