import { law, policy } from '../book/data.js';

const HOUSE = 'Règle maison';

/** Indicators, confidentiality and retention: R11, R13. */
export const evaluationEntries = [
  policy('fte.hours', 1_600, 'hours', {
    label: 'Heures d’un équivalent temps plein',
    source: 'AVE 2021 : 25 124 684 h pour 15 703 ETP',
  }),
  policy('programmed.horizon', 24, 'months', { label: 'Heures programmées : horizon', source: 'Document source' }),
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
  policy('retention.accessLog', { low: 6, high: 12 }, 'months', {
    label: 'Journal technique d’accès : conservation',
    source: 'CNIL, recommandation d’octobre 2021',
  }),
] as const;
