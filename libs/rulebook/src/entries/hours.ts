import { policy } from '../book/data.js';

const HOUSE = 'Règle maison';
const SHARES = 'mefsud77.fr, laser-emploi.fr';

/** Sizing, ledger, progress and penalties: R1, R3, R7, R8, R9. */
export const hoursEntries = [
  policy('sizing.formula', 'montant HT × part de main-d’œuvre × taux d’effort ÷ coût horaire', 'formula', {
    label: 'Calibrage d’une clause d’heures',
    source: 'mefsud77.fr (exemple : 1 000 000 € → 833 h)',
  }),
  policy('sizing.rounding', 'halfUpToHour', 'code', { label: 'Calibrage : arrondi par défaut', source: HOUSE }),
  policy(
    'sizing.typical.labourShare',
    { building: 5_000, painting: 7_000, masonry: 5_000, metalFrame: 2_000 },
    'basisPoints',
    {
      label: 'Part de main-d’œuvre usuelle : bâtiment, peinture, maçonnerie, charpente métallique',
      source: SHARES,
    },
  ),
  policy('sizing.typical.effortRate', { low: 500, high: 2_000 }, 'basisPoints', {
    label: 'Taux d’effort usuel',
    source: 'mefsud77.fr, clausesociale34.fr',
  }),
  policy('sizing.typical.hourlyCost', { low: 3_000, high: 4_000 }, 'cents', {
    label: 'Coût horaire chargé usuel',
    source: 'mefsud77.fr (25 à 30 €, ancien)',
    doubt: 'La fourchette actuelle de 30 à 40 € n’est pas vérifiée.',
  }),
  policy('sizing.siae.hourPrice', 2_600, 'cents', {
    label: 'Achat à une SIAE : montant pour une heure de travail, environ',
    source: 'gip-inclusion/le-marche',
  }),
  policy('sizing.siae.monthPrice', 370_000, 'cents', {
    label: 'Achat à une SIAE : montant pour un mois d’équivalent temps plein, environ',
    source: 'gip-inclusion/le-marche',
  }),
  policy('opportunity.shortestDuration', 2, 'months', {
    label: 'Test d’opportunité : durée d’exécution favorable à partir d’environ',
    source: 'iae-aquitaine.org',
  }),
  policy('opportunity.favourableNeeded', 2, 'count', {
    label:
      'Test d’opportunité : avis « clause » à partir de ce nombre de réponses favorables, sans réponse défavorable',
    source: 'Document source, diapositive 19 ; seuil : règle maison',
  }),
  policy('opportunity.unfavourableLimit', 2, 'count', {
    label: 'Test d’opportunité : avis « pas de clause » à partir de ce nombre de réponses défavorables',
    source: 'Document source, diapositive 19 ; seuil : règle maison',
  }),
  policy('ledger.due.fixed', 'heures convenues', 'formula', {
    label: 'Heures dues, volume fixe',
    source: 'CCAG 2021, art. 20.1',
  }),
  policy('ledger.due.formula', 'calibrage sur le montant modifié', 'formula', {
    label: 'Heures dues, formule de calibrage',
    source: 'mefsud77.fr',
  }),
  policy('ledger.due.share', 'heures de main-d’œuvre × part', 'formula', {
    label: 'Heures dues, part des heures travaillées',
    source: 'udaim.fr',
  }),
  policy('ledger.due.accrual', 'montant HT facturé ÷ pas', 'formula', {
    label: 'Heures dues, cumul sur facturation',
    source: 'CCAP 21BAM048, art. 1.4 (clause-sociale)',
  }),
  policy('ledger.accrualStep', 200_000, 'cents', {
    label: 'Cumul sur facturation : montant HT facturé pour une heure',
    source: 'CCAP 21BAM048, art. 1.4 (clause-sociale)',
  }),
  policy('ledger.balance', 'validées + reçues − cédées − dues', 'formula', { label: 'Solde d’heures', source: HOUSE }),
  policy('statement.frequency', 'monthly', 'code', {
    label: 'Relevé d’heures : périodicité par défaut, le mois',
    source: 'Récits d’utilisateurs clause-sociale ; règle maison',
  }),
  policy('statement.otherFrequencies', ['quarterly', 'perOrder'], 'codes', {
    label: 'Relevé d’heures : autres périodicités qu’une clause peut fixer, le trimestre ou la commande',
    source: 'Pratique des clauses',
    doubt: 'La périodicité trimestrielle n’est pas vérifiée.',
  }),
  policy('hours.trainingCounts', true, 'switch', {
    label: 'Les heures de formation comptent, sauf si la clause dit non',
    source: 'CCAG travaux 2021, art. 20.1.2 (lesgeiq.fr) ; règle maison pour les autres marchés',
  }),
  policy('hours.headcountModalities', ['ESAT', 'EA'], 'codes', {
    label: 'Modalités dont un relevé peut compter des effectifs au lieu de nommer une personne',
    source: HOUSE,
  }),
  policy('statement.fourEyes', 5_000, 'centihours', {
    label: 'Relevé déclaré pour autrui : au-delà, le déclarant ne valide pas seul',
    source: HOUSE,
  }),
  policy('statement.monthlyAlert', 22_000, 'centihours', {
    label: 'Heures d’une personne dans un mois, tous marchés : au-delà, confirmation expresse',
    source: HOUSE,
  }),
  policy('statement.hoursPerDay', 2_400, 'centihours', {
    label: 'Relevé : maximum par jour de la période',
    source: HOUSE,
  }),
  policy('progress.floor', 2_500, 'basisPoints', {
    label: 'Alerte d’avancement : part de la durée du lot avant laquelle aucune alerte n’est donnée',
    source: HOUSE,
  }),
  policy('progress.ratio', 7_000, 'basisPoints', {
    label: 'Alerte d’avancement : part des heures attendues sous laquelle l’alerte est donnée',
    source: HOUSE,
  }),
  policy('progress.alertsPerQuarter', 1, 'count', {
    label: 'Alerte d’avancement : au plus par trimestre civil et par lot',
    source: HOUSE,
  }),
  policy('penalty.perHour', 'heures manquantes × montant par heure', 'formula', {
    label: 'Pénalité par heure manquante',
    source: 'Pratique des clauses (30 à 80 € par heure)',
    doubt: 'La fourchette de 30 à 80 € n’est pas vérifiée.',
  }),
  policy('penalty.ceilingMultiple', 'heures manquantes × k × plafond horaire', 'formula', {
    label: 'Pénalité en multiple du plafond horaire de la sécurité sociale',
    source: 'Modèle du ministère de l’Éducation (lab110bis)',
  }),
  policy('penalty.typical.perHour', { low: 3_000, high: 8_000 }, 'cents', {
    label: 'Montant usuel par heure manquante, après mise en demeure',
    source: 'Pratique des clauses',
    doubt: 'La fourchette de 30 à 80 € n’est pas vérifiée.',
  }),
  policy('penalty.typical.multiple', 4, 'count', {
    label: 'Multiple usuel du plafond horaire de la sécurité sociale, à adapter',
    source: 'Modèle du ministère de l’Éducation (lab110bis)',
  }),
  policy('penalty.missingDocument', 'pièces manquantes × montant fixe', 'formula', {
    label: 'Pénalité distincte pour pièces non remises',
    source: 'Modèle du ministère de l’Éducation (lab110bis)',
  }),
  policy('penalty.cap', 'part du montant HT du lot', 'formula', {
    label: 'Plafond de la pénalité, arrondi au centime inférieur',
    source: HOUSE,
  }),
] as const;
