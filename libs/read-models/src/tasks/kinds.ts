import type { Role } from '@clausier/kernel';

/** What a task's sentence names. */
export interface TaskTopic {
  readonly lot?: string;
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly subject: string;
  /** What a stalled act would do, and why it fails. */
  readonly summary?: string;
  readonly reason?: string;
}

interface TaskKind {
  /** Whose turn it is. */
  readonly owner: Role;
  /** In French, an order to its owner. */
  readonly what: (topic: TaskTopic) => string;
}

const lotOf = ({ lot = '' }: TaskTopic) => `le lot ${lot}`;
const monthOf = ({ month = '' }: TaskTopic) => month.split('-').reverse().join('/');

/** Every kind of task, with its owner and its sentence. */
export const TASK_KINDS = {
  answerReview: { owner: 'directorateAgent', what: () => 'Répondre à la revue de programmation' },
  decidePurchase: {
    owner: 'directorateAgent',
    what: ({ subject }) => `Décider de la clause du lot ${partOf(subject, 1)} de l’achat ${partOf(subject, 0)}`,
  },
  followLateProgramme: { owner: 'essHead', what: () => 'Relancer la direction en retard, ou clore la campagne' },
  assignFacilitator: { owner: 'essOfficer', what: () => 'Désigner le facilitateur' },
  launchConsultation: { owner: 'directorateAgent', what: () => 'Lancer la consultation' },
  awardAndNotify: { owner: 'directorateAgent', what: () => 'Attribuer les lots et notifier le marché' },
  publishEssentialData: { owner: 'procurementOffice', what: () => 'Publier les données essentielles' },
  publishAmendment: {
    owner: 'procurementOffice',
    what: (topic) => `Publier la modification du lot ${topic.lot ?? ''}`,
  },
  issueServiceOrder: { owner: 'directorateAgent', what: (topic) => `Émettre l’ordre de service pour ${lotOf(topic)}` },
  finishLot: { owner: 'directorateAgent', what: (topic) => `Réceptionner ${lotOf(topic)}` },
  confirmEligibility: {
    owner: 'facilitator',
    what: ({ subject }) => `Établir l’éligibilité du participant ${subject}`,
  },
  informParticipant: {
    owner: 'facilitator',
    what: ({ subject }) => `Remettre la notice d’information au participant ${subject}`,
  },
  declareHours: {
    owner: 'correspondent',
    what: (topic) => `Déclarer les heures de ${monthOf(topic)} pour ${lotOf(topic)}`,
  },
  validateHours: {
    owner: 'facilitator',
    what: (topic) => `Valider le relevé de ${monthOf(topic)} pour ${lotOf(topic)}`,
  },
  correctHours: {
    owner: 'essHead',
    what: (topic) => `Faire l’écart demandé sur un relevé figé de ${monthOf(topic)} pour ${lotOf(topic)}`,
  },
  examineDifficulty: {
    owner: 'directorateAgent',
    what: (topic) => `Examiner la difficulté signalée sur ${lotOf(topic)}`,
  },
  answerAttribution: {
    owner: 'directorateAgent',
    what: (topic) => `Dire si le manque d’heures est imputable au titulaire, pour ${lotOf(topic)}`,
  },
  sendFormalNotice: {
    owner: 'directorateAgent',
    what: (topic) => `Envoyer la mise en demeure proposée pour ${lotOf(topic)}`,
  },
  recordReceipt: {
    owner: 'directorateAgent',
    what: (topic) => `Enregistrer la réception de la mise en demeure pour ${lotOf(topic)}`,
  },
  makeGoodHours: { owner: 'correspondent', what: (topic) => `Régulariser les heures manquantes sur ${lotOf(topic)}` },
  decidePenalty: {
    owner: 'delegatedSignatory',
    what: (topic) => `Décider de la pénalité proposée sur ${lotOf(topic)}`,
  },
  decideShortfall: {
    owner: 'delegatedSignatory',
    what: (topic) => `Décider du manque d’heures sur ${lotOf(topic)}, sans pénalité`,
  },
  settlePenalty: { owner: 'directorateAgent', what: (topic) => `Recouvrer la pénalité décidée sur ${lotOf(topic)}` },
  validateSupplies: { owner: 'canteenManager', what: () => 'Valider les achats déclarés' },
  signForDirectorate: { owner: 'directorateAgent', what: () => 'Signer l’évaluation locale pour la direction' },
  signForFacilitator: { owner: 'facilitator', what: () => 'Signer l’évaluation locale pour le facilitateur' },
  signForMission: { owner: 'essOfficer', what: () => 'Signer l’évaluation locale pour la mission ESS' },
  unblockAct: {
    owner: 'essHead',
    what: ({ subject, summary = '', reason = '' }) =>
      `Débloquer un acte automatique qui échoue, sur ${subject} : ${summary}. Cause : ${reason}`,
  },
  publishCentralEvaluation: { owner: 'essHead', what: () => 'Publier l’évaluation centrale' },
} as const satisfies Readonly<Record<string, TaskKind>>;
export type TaskKindName = keyof typeof TASK_KINDS;

function partOf(subject: string, at: number): string {
  return subject.split('.')[at] ?? '';
}
