import { law, policy } from '../book/data.js';

const CLIMATE = 'Loi 2021-1104, art. 35 ; décret 2022-767';

/** From when a duty exists. A trigger dated before its duty gives no act and no exit condition (R6). */
export const dutyEntries = [
  law('duty.social.contract', 'L2112-2-1', 'article', {
    label: 'Obligation sociale au-dessus du seuil européen, marchés',
    source: `${CLIMATE} ; CCP L2112-2-1`,
    from: '2026-08-21',
  }),
  law('duty.social.concession', 'L3114-2-1', 'article', {
    label: 'Obligation sociale au-dessus du seuil européen, concessions',
    source: `${CLIMATE} ; CCP L3114-2-1`,
    from: '2026-08-21',
    doubt: 'Le numéro de l’article n’est pas vérifié.',
  }),
  law('duty.environmental.contract', true, 'switch', {
    label: 'Critère et condition environnementaux, tout marché quelle que soit sa valeur',
    source: CLIMATE,
    from: '2026-08-21',
  }),
  law('duty.environmental.concession', true, 'switch', {
    label: 'Critère et condition environnementaux, concessions',
    source: CLIMATE,
    from: '2026-08-21',
    doubt: 'L’application aux concessions n’est pas vérifiée.',
  }),
  law('duty.social.defence', false, 'switch', {
    label: 'Obligation sociale, marchés de défense ou de sécurité',
    source: `${CLIMATE} (DAJ, idcite.com)`,
    from: '2026-08-21',
  }),
  law('duty.concessionReport', 'R3131-3', 'article', {
    label: 'Rapport annuel du concessionnaire : mesures d’insertion et d’environnement',
    source: 'CCP R3131-3 (lettre de la DAJ 339)',
    from: '2026-08-21',
  }),
  law('duty.publication', 'CCP, données essentielles', 'article', {
    label: 'Publication des données essentielles, marchés notifiés à partir de cette date',
    source: 'Arrêtés du 22 décembre 2022 (decp-arr2022)',
    from: '2018-10-01',
    doubt: 'Le premier jour (1er octobre 2018) n’est pas vérifié.',
  }),
  law('publication.floor', 4_000_000, 'cents', {
    label:
      'Publication des données essentielles : montant HT à partir duquel elle est due, tranches et reconductions comprises',
    source: 'Arrêtés du 22 décembre 2022 (decp-arr2022)',
    doubt: 'Le maintien de cette limite après les décrets de décembre 2025 n’est pas vérifié.',
  }),
  policy('duty.statement', true, 'switch', {
    label: 'Relevé d’heures périodique',
    source: 'Pratique des facilitateurs (récits d’utilisateurs clause-sociale) ; règle maison',
  }),
  policy('duty.evidence', true, 'switch', {
    label: 'Pièces justificatives sur demande',
    source: 'Clause de formation type (lab110bis, février 2018)',
  }),
  policy('duty.review', true, 'switch', {
    label: 'Revue annuelle de programmation',
    source: 'Document source, revue annuelle ; règle maison',
  }),
  policy('duty.localEvaluation', true, 'switch', {
    label: 'Évaluation locale de chaque marché',
    source: 'Document source, évaluation locale',
  }),
  policy('duty.centralEvaluation', true, 'switch', {
    label: 'Évaluation centrale de chaque année',
    source: 'Document source, évaluation centrale',
  }),
  policy('duty.testedPerLot', true, 'switch', {
    label: 'L’obligation sociale se vérifie lot par lot',
    source: 'Règle maison',
  }),
  law('duty.satisfyingKinds', ['executionCondition', 'socialCondition'], 'codes', {
    label: 'Clauses qui satisfont l’obligation sociale',
    source: 'CCP L2112-2-1, L3114-2-1',
  }),
  law('duty.satisfyingKindsUnverified', ['insertionService'], 'codes', {
    label: 'Clauses qui satisfont l’obligation sociale, selon une lecture non vérifiée',
    source: 'CCP L2112-2-1, L3114-2-1',
    doubt: 'Que le marché d’insertion (insertionService) satisfasse l’obligation n’est pas vérifié.',
  }),
  law('duty.satisfyingKindsWithReason', ['reservedLot'], 'codes', {
    label: 'Clauses qui satisfont l’obligation sociale avec un motif enregistré',
    source: 'CCP L2112-2-1',
    doubt: 'Que le lot réservé satisfasse l’obligation n’est pas vérifié.',
  }),
  law(
    'socialConsideration.kinds',
    ['executionCondition', 'socialCondition', 'insertionService', 'awardCriterion', 'reservedLot'],
    'codes',
    {
      label: 'Clauses comptées comme considération sociale (objectif national de 30 %)',
      source: 'PNAD 2022-2025 (sdea.fr, atexo)',
    },
  ),
  law(
    'waiver.grounds.contract',
    ['immediateSolution', 'noLinkWithObject', 'restrictsCompetition', 'shortWorks'],
    'codes',
    {
      label:
        'Motifs de dispense, marchés : solution immédiatement disponible, absence de lien suffisant avec l’objet, concurrence restreinte ou exécution rendue difficile, travaux de moins de six mois',
      source: 'CCP L2112-2-1',
      from: '2026-08-21',
      doubt: 'L’existence de la liste est vérifiée, son contenu ne l’est pas.',
    },
  ),
  law('waiver.grounds.concession', ['noLinkWithObject', 'restrictsCompetition'], 'codes', {
    label:
      'Motifs de dispense, concessions : absence de lien suffisant avec l’objet, concurrence restreinte ou exécution rendue difficile',
    source: 'CCP L3114-2-1',
    from: '2026-08-21',
    doubt: 'Le texte est lu, le numéro de l’article n’est pas vérifié.',
  }),
  law('waiver.shortWorks', 6, 'months', {
    label: 'Dispense : marché de travaux d’une durée inférieure à',
    source: 'CCP L2112-2-1',
    from: '2026-08-21',
    doubt: 'Durée connue sans texte lu.',
  }),
  policy('waiver.reasonLength', 30, 'characters', {
    label: 'Longueur minimale des motifs d’une dispense',
    source: 'Règle maison',
  }),
  policy('criterion.linkLength', 20, 'characters', {
    label: 'Longueur minimale du lien du critère avec l’objet du marché',
    source: 'CE 2018 (Nantes) : lien exigé ; longueur : règle maison',
  }),
  policy('duty.recurringNeeds', 12, 'months', {
    label: 'Besoins récurrents : durée sur laquelle ils s’additionnent',
    source: 'Évaluation des besoins homogènes',
    doubt: 'La durée n’est pas vérifiée.',
  }),
] as const;
