import type { Role } from '@clausier/kernel';
import type { ExitMilestone } from '@clausier/participant';

/** What a task's sentence names. */
interface TaskTopic {
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
  /** Others whose turn it is as much (R11, R12): the first of them to act does it. */
  readonly also?: readonly Role[];
  /** In French, an order to its owner. */
  readonly what: (topic: TaskTopic) => string;
}

/** When a person's situation is looked at, by the milestone in the subject. */
const AFTER: Readonly<Record<string, string>> = {
  end: ' à la fin de son emploi',
  sixMonths: ' six mois après son emploi',
  twelveMonths: ' douze mois après son emploi',
} satisfies Record<ExitMilestone, string>;

const lotOf = ({ lot = '' }: TaskTopic) => `le lot ${lot}`;
const monthOf = ({ month = '' }: TaskTopic) => month.split('-').reverse().join('/');

/** Every kind of task, with its owner and its sentence. */
export const TASK_KINDS = {
  answerReview: { owner: 'directorateAgent', what: () => 'Répondre à la revue de programmation' },
  decidePurchase: {
    owner: 'directorateAgent',
    what: ({ subject }) => `Décider de la clause du ${lotOfPurchase(subject)}`,
  },
  answerOpportunity: {
    owner: 'essOfficer',
    what: ({ subject }) => `Répondre au test d’opportunité du ${lotOfPurchase(subject)}`,
  },
  sizeLot: { owner: 'facilitator', what: ({ subject }) => `Calibrer le ${lotOfPurchase(subject)}` },
  followLateProgramme: { owner: 'essHead', what: () => 'Relancer la direction en retard, ou clore la campagne' },
  assignFacilitator: { owner: 'essOfficer', also: ['essHead'], what: () => 'Désigner le facilitateur' },
  decideLotAgain: {
    owner: 'directorateAgent',
    what: (topic) => `Décider à nouveau de ${lotOf(topic)} : son obligation sociale a changé`,
  },
  checkDocuments: {
    owner: 'procurementOffice',
    also: ['directorateAgent'],
    what: () => 'Contrôler et figer les pièces avant le lancement',
  },
  launchConsultation: {
    owner: 'directorateAgent',
    also: ['procurementOffice'],
    what: () => 'Lancer la consultation',
  },
  awardAndNotify: {
    owner: 'directorateAgent',
    also: ['procurementOffice'],
    what: () => 'Attribuer les lots et notifier le marché',
  },
  publishEssentialData: {
    owner: 'procurementOffice',
    also: ['directorateAgent'],
    what: () => 'Publier les données essentielles',
  },
  publishAmendment: {
    owner: 'procurementOffice',
    also: ['directorateAgent'],
    what: (topic) => `Publier la modification du lot ${topic.lot ?? ''}`,
  },
  issueServiceOrder: { owner: 'directorateAgent', what: (topic) => `Émettre l’ordre de service pour ${lotOf(topic)}` },
  recordOpeningBalance: {
    owner: 'directorateAgent',
    also: ['fileManager'],
    what: (topic) => `Enregistrer le solde d’ouverture pour ${lotOf(topic)}, repris en cours`,
  },
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
  signForMission: {
    owner: 'essOfficer',
    also: ['essHead'],
    what: () => 'Signer l’évaluation locale pour la mission ESS',
  },
  recordExit: {
    owner: 'facilitator',
    what: ({ subject }) =>
      `Enregistrer la situation du participant ${partOf(subject, 0)}${AFTER[partOf(subject, 1)] ?? ''}`,
  },
  unblockAct: {
    owner: 'essHead',
    also: ['essOfficer'],
    what: ({ subject, summary = '', reason = '' }) =>
      `Débloquer un acte automatique qui échoue, sur ${subject} : ${summary}. Cause : ${reason}`,
  },
  publishCentralEvaluation: { owner: 'essHead', what: () => 'Publier l’évaluation centrale' },
} as const satisfies Readonly<Record<string, TaskKind>>;
export type TaskKindName = keyof typeof TASK_KINDS;
export const TASK_KIND_NAMES = Object.keys(TASK_KINDS) as readonly TaskKindName[];

/** Whose turn a kind of task is, the one that it is first asked of before the others. */
export function rolesOf(kind: TaskKindName): readonly [Role, ...Role[]] {
  const { owner, also = [] }: TaskKind = TASK_KINDS[kind];
  return [owner, ...also];
}

function lotOfPurchase(subject: string): string {
  return `lot ${partOf(subject, 1)} de l’achat ${partOf(subject, 0)}`;
}

function partOf(subject: string, at: number): string {
  return subject.split('.')[at] ?? '';
}
