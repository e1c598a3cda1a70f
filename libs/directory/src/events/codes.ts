/** Closed lists of the directory. Zones and calendars are those of R6. */
export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
] as const;
export const CALENDARS = ['FR', 'FR-AM', 'FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT'] as const;

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

/** Public canteens, those of the State, and private ones (R10). */
export const CANTEEN_KINDS = ['public', 'state', 'private'] as const;

/** Territories whose food duties differ (R10). */
export const TERRITORIES = [
  'metropole',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'saintMartin',
  'mayotte',
  'saintPierreEtMiquelon',
] as const;
