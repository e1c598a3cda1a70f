import { law, policy } from '../book/data.js';

const HOUSE = 'Règle maison';
const REVIEW = 'Entretien d’un acheteur pilote (lab110bis) ; règle maison';

/**
 * Delays and calendar days of R6. They are in force over all the years known; the `duty.*` entries say from when a duty
 * exists.
 */
export const delayEntries = [
  law('period.extension', 'Règl. (CEE) 1182/71, art. 3(4)', 'article', {
    label: 'Un délai qui finit un jour non ouvré court jusqu’à la fin du jour ouvré suivant',
    source: 'Règlement (CEE, Euratom) 1182/71, art. 3',
  }),
  law('period.minimumTwoWorkingDays', false, 'switch', {
    label: 'Deux jours ouvrés au moins dans tout délai : non appliqué',
    source: 'Règlement (CEE, Euratom) 1182/71, art. 3(5)',
    doubt: 'La non-application de l’art. 3(5) n’est pas vérifiée.',
  }),
  policy('acts.time', '08:00', 'localTime', { label: 'Heure locale des rappels et des relances', source: HOUSE }),
  law('delay.publication', 2, 'months', {
    label:
      'Publication des données essentielles : délai depuis la notification, la modification ou l’acte de sous-traitance',
    source: 'Arrêtés du 22 décembre 2022 (decp-arr2022)',
  }),
  policy('delay.statement', 10, 'dayOfMonth', {
    label: 'Relevé d’heures du mois : jour du mois suivant',
    source: 'Pratique mensuelle (récits d’utilisateurs clause-sociale) ; règle maison',
  }),
  policy('delay.statement.reminderBefore', 3, 'days', {
    label: 'Relevé d’heures : rappel avant l’échéance',
    source: HOUSE,
  }),
  policy('delay.statement.reminderAfter', 1, 'days', {
    label: 'Relevé d’heures : rappel après l’échéance',
    source: HOUSE,
  }),
  policy('delay.statement.formalNoticeProposal', 15, 'days', {
    label: 'Relevé d’heures : proposition de mise en demeure après l’échéance',
    source: HOUSE,
  }),
  policy('delay.evidence', 10, 'workingDays', {
    label: 'Pièces justificatives : délai depuis la demande',
    source: 'Clause de formation type (lab110bis, février 2018)',
  }),
  policy('review.opening', '01-15', 'monthDay', { label: 'Revue annuelle : jour d’ouverture', source: HOUSE }),
  policy('review.openingEarliest', '09-01', 'monthDay', {
    label: 'Revue annuelle : premier jour d’ouverture possible, l’année précédente',
    source: HOUSE,
  }),
  policy('review.openedByTransversalGroup', true, 'switch', {
    label: 'Revue annuelle : le groupe projet transversal peut l’ouvrir',
    source: 'Document source, diapositives 11 et 12 (groupe projet de 2006, revues depuis 2008) ; fin : règle maison',
    until: '2012-12-31',
  }),
  policy('delay.reviewAnswer', 28, 'days', {
    label: 'Revue annuelle : délai de réponse des directions',
    source: REVIEW,
  }),
  policy('delay.reviewAnswer.reminderFirst', 7, 'days', {
    label: 'Revue annuelle : premier rappel avant l’échéance',
    source: HOUSE,
  }),
  policy('delay.reviewAnswer.reminderSecond', 2, 'days', {
    label: 'Revue annuelle : second rappel avant l’échéance',
    source: HOUSE,
  }),
  policy('delay.opportunityAnswer', 28, 'days', {
    label: 'Test d’opportunité : délai de réponse après la transmission du programme',
    source: REVIEW,
  }),
  policy('delay.sizing.beforeLaunch', 90, 'days', { label: 'Calibrage : avant le lancement prévu', source: REVIEW }),
  policy('delay.sizing.afterSubmission', 28, 'days', {
    label: 'Calibrage : après la transmission du programme',
    source: REVIEW,
  }),
  policy('delay.documentCheck', 10, 'days', { label: 'Contrôle des pièces : avant le lancement', source: HOUSE }),
  policy('delay.eligibility', 24, 'months', {
    label: 'Éligibilité d’une personne : durée depuis le premier contrat de travail de clause',
    source: 'Recueil AVE ; durée comparable du parcours IAE',
    doubt: 'La durée de 24 mois n’est pas vérifiée.',
  }),
  policy('delay.eligibility.warning', 60, 'days', {
    label: 'Éligibilité d’une personne : alerte avant la fin',
    source: HOUSE,
  }),
  policy('delay.localEvaluation', 60, 'days', {
    label: 'Évaluation locale : délai de signature depuis l’ouverture',
    source: HOUSE,
  }),
  policy('centralEvaluation.opening', '02-01', 'monthDay', {
    label: 'Évaluation centrale : jour d’ouverture, l’année suivante',
    source: HOUSE,
  }),
  policy('centralEvaluation.publication', '03-31', 'monthDay', {
    label: 'Évaluation centrale : jour de publication, l’année suivante',
    source: HOUSE,
  }),
  policy('delay.centralEvaluation.freeze', 28, 'days', {
    label: 'Évaluation centrale : gel des périmètres après l’ouverture',
    source: HOUSE,
  }),
  policy('delay.centralEvaluation.reminder', 7, 'days', {
    label: 'Évaluation centrale : rappel avant le jour de publication',
    source: HOUSE,
  }),
  policy('delay.formalNotice', 15, 'days', {
    label: 'Mise en demeure : délai depuis sa réception',
    source: 'Pratique des pénalités d’insertion ; règle maison',
  }),
  policy('exit.milestones', { end: 0, sixMonths: 6, twelveMonths: 12 }, 'months', {
    label: 'Suivi des sorties : à la fin du dernier emploi de clause, puis à 6 et 12 mois',
    source: 'Pratique des clauses (Nantes 2009, DARES)',
    doubt: 'Le calendrier 6 et 12 mois n’est pas vérifié.',
  }),
  policy('exit.rehireGap', 30, 'days', {
    label: 'Suivi des sorties : une nouvelle embauche dans ce délai suspend la sortie',
    source: HOUSE,
  }),
  policy('convention.wayOut', 90, 'days', {
    label: 'Fin de convention du facilitateur : délai pour finir les périodes commencées',
    source: HOUSE,
  }),
] as const;
