import { law, policy } from '../book/data.js';

const HOUSE = 'Règle maison';

/** Indicators, confidentiality and retention: R11, R13. */
export const evaluationEntries = [
  policy('fte.hours', 1_600, 'hours', {
    label: 'Heures d’un équivalent temps plein',
    source: 'AVE 2021 : 25 124 684 h pour 15 703 ETP',
  }),
  policy('programmed.horizon', 24, 'months', { label: 'Heures programmées : horizon', source: 'Document source' }),
  policy('clauseBearing.floor', 4_000_000, 'cents', {
    label: 'Part des marchés avec une considération sociale : montant HT à partir duquel un marché notifié y compte',
    source: 'Arrêtés du 22 décembre 2022 (decp-arr2022) ; règle maison',
    doubt: 'Le maintien de cette limite après les décrets de décembre 2025 n’est pas vérifié.',
  }),
  policy('target.socialConsideration', 3_000, 'basisPoints', {
    label: 'Objectif national : marchés avec une considération sociale',
    source: 'PNAD 2022-2025 (sdea.fr, atexo)',
    from: '2022-01-01',
  }),
  policy('target.environmentalConsideration', 10_000, 'basisPoints', {
    label: 'Objectif national : marchés avec une considération environnementale, en 2025',
    source: 'PNAD 2022-2025 (sdea.fr, atexo)',
    from: '2022-01-01',
  }),
  policy('suppression.smallCell', 4, 'persons', {
    label: 'Secret statistique : une case de 1 à ce nombre de personnes n’est pas publiée',
    source: 'Pratique statistique (n < 5) ; règle maison',
    doubt: 'Le nombre de 5 n’est pas vérifié pour cet usage.',
  }),
  policy('suppression.sensitiveCell', 10, 'persons', {
    label: 'Secret statistique, critères de santé, justice, asile et ASE : une case de 1 à ce nombre n’est pas publiée',
    source: 'Pratique statistique (n < 11)',
    doubt: 'Le nombre de 11 n’est pas vérifié.',
  }),
  policy('guest.smallestTotal', 5, 'persons', { label: 'Invités : plus petit total consultable', source: HOUSE }),
  policy('signature.batch', 50, 'count', { label: 'Évaluations locales signées en un acte, au plus', source: HOUSE }),
  policy('retention.vaultActive', 2, 'years', {
    label: 'Dossier d’une personne : base active après le dernier contact',
    source: 'CNIL, délib. 2023-095 du 14 septembre 2023',
  }),
  law('retention.procedurePapers', 5, 'years', {
    label: 'Pièces de procédure : conservation depuis la notification',
    source: 'Archives de France, janvier 2021 ; CCP R2184-12 et R2184-13',
  }),
  law('retention.paymentPapers', 10, 'years', {
    label: 'Pièces justifiant un paiement : conservation depuis la fin de l’exécution',
    source: 'Archives de France, janvier 2021',
  }),
  policy('retention.erasureNotice', 30, 'days', {
    label: 'Effacement : proposé avant',
    source: 'Pratique des emplois de l’inclusion (préavis de 30 jours)',
  }),
  policy('retention.esf', true, 'switch', {
    label: 'Un financement du FSE (PLIE) est un besoin de preuve qui prolonge l’archivage',
    source: 'Contrôles du FSE',
    doubt: 'La durée de ces contrôles n’est pas vérifiée.',
  }),
  law('personalData.legalBasis', 'RGPD, art. 6-1-e', 'article', {
    label: 'Dossier d’une personne : base légale, mission d’intérêt public',
    source: 'data.inclusion, politique de confidentialité',
    from: '2018-05-25',
  }),
  law('personalData.impactAssessment', true, 'switch', {
    label: 'Dossier d’une personne : analyse d’impact',
    source: 'RGPD',
    from: '2018-05-25',
    doubt: 'Très probable, non vérifié.',
  }),
  policy('personalData.socialSecurityNumber', false, 'switch', {
    label: 'Le numéro de sécurité sociale est conservé',
    source: 'Règle maison : jamais',
    doubt: 'Le régime exact de ce numéro n’est pas vérifié.',
  }),
  policy('retention.accessLog', { low: 6, high: 12 }, 'months', {
    label: 'Journal technique d’accès : conservation',
    source: 'CNIL, recommandation d’octobre 2021',
  }),
] as const;
