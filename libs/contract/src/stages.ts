import type { Refusal } from '@clausier/kernel';
import type { ContractState, Stage, StateByStage } from './model/contract-state.js';
import { refuse, type RefusalCode } from './refusals.js';

/** The stages in which each command may be given. The table of stages is the same list, read by stage. */
export const allowedIn = {
  PlanContract: ['programming'],
  EnterRunningContract: ['programming'],
  ReviseLotDecision: ['tendering'],
  RecordEnvironmentalTerms: ['tendering'],
  AbandonContract: ['tendering'],
  FreezeDocuments: ['tendering'],
  LaunchConsultation: ['tendering'],
  RecordOffers: ['tendering'],
  AwardLot: ['tendering'],
  DeclareLotUnsuccessful: ['tendering'],
  CancelLot: ['tendering'],
  NotifyContract: ['tendering'],
  AssignFacilitator: ['tendering', 'execution', 'localEvaluation'],
  PublishEssentialData: ['execution', 'localEvaluation', 'evaluated'],
  IssueServiceOrder: ['execution'],
  WithdrawRunningContract: ['execution'],
  RecordOpeningBalance: ['execution', 'localEvaluation', 'evaluated'],
  NameEmployer: ['execution'],
  DeclareLabourHours: ['execution'],
  AmendLot: ['execution'],
  ReportDifficulty: ['execution'],
  ExamineDifficulty: ['execution', 'localEvaluation'],
  AnswerAttribution: ['execution', 'localEvaluation'],
  SendFormalNotice: ['execution'],
  RecordFormalNoticeReceipt: ['execution', 'localEvaluation'],
  ProposePenalty: ['execution', 'localEvaluation'],
  DecidePenalty: ['execution', 'localEvaluation'],
  CorrectPenalty: ['execution', 'localEvaluation'],
  DecideShortfall: ['execution', 'localEvaluation'],
  NotifyFinalAccount: ['execution', 'localEvaluation'],
  RecordInvoice: ['execution', 'localEvaluation'],
  SettlePenalty: ['execution', 'localEvaluation'],
  CompleteLot: ['execution'],
  TerminateLot: ['execution'],
  ConcludeContract: ['localEvaluation'],
  ResumeEvaluation: ['evaluated'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

export type CommandName = keyof typeof allowedIn;
/** State that a command finds once the guard let it through. */
export type StateFor<C extends CommandName> = StateByStage[(typeof allowedIn)[C][number]];

/** A rule, and the refusals that enforce it. */
export interface StageRule {
  readonly label: string;
  readonly enforcedBy: readonly RefusalCode[];
}
interface StageRules {
  readonly label: string;
  readonly entry: string;
  /** Empty for a stage that nothing leaves. */
  readonly exits: readonly {
    readonly to: Stage;
    readonly by: readonly CommandName[];
    readonly rules: readonly StageRule[];
  }[];
}

const rule = (label: string, ...enforcedBy: readonly RefusalCode[]): StageRule => ({ label, enforcedBy });

const ALL_LOTS_DROPPED = rule('Tous les lots sont infructueux ou annulés, après le lancement', 'NOT_LAUNCHED');

/** How each stage is entered, and what must hold to leave it. */
export const stageRules: Readonly<Record<Stage, StageRules>> = {
  programming: {
    label: 'Programmation',
    entry: 'L’achat est déclaré au programme de sa direction',
    exits: [
      {
        to: 'tendering',
        by: ['PlanContract'],
        rules: [
          rule('Chaque lot est décidé', 'PURCHASE_WITHOUT_LOT', 'LOT_UNDECIDED'),
          rule('Le programme est transmis, sous un mandat en vigueur', 'PROGRAMME_NOT_SUBMITTED'),
        ],
      },
      {
        to: 'execution',
        by: ['EnterRunningContract'],
        rules: [
          rule('Le marché court déjà, ses dates réelles se suivent', 'BEFORE_PREVIOUS_STEP'),
          rule('Fondement de chaque clause en vigueur au lancement', 'LEGAL_BASIS_NOT_IN_FORCE'),
          rule('Notifié avant le jour de la reprise', 'NOT_RUNNING_YET'),
          rule('Obligation sociale du jour du lancement remplie par chaque lot', 'ENTERED_DUTY_UNMET'),
        ],
      },
    ],
  },
  tendering: {
    label: 'Passation',
    entry: 'Le marché est planifié avec copie entière de l’achat',
    exits: [
      {
        to: 'execution',
        by: ['NotifyContract'],
        rules: [
          rule('Pièces figées par empreinte', 'DOCUMENTS_NOT_FROZEN'),
          rule('Fondement de chaque clause en vigueur au lancement', 'LEGAL_BASIS_NOT_IN_FORCE'),
          rule('Obligation sociale inchangée depuis la décision de chaque lot', 'DUTY_OUTCOME_CHANGED'),
          rule('Obligation sociale satisfaite lot par lot, seuil connu', 'DUTY_UNMET', 'THRESHOLD_UNKNOWN'),
          rule('Critère et condition environnementaux de chaque lot', 'ENVIRONMENT_MISSING'),
          rule('Offres enregistrées avant toute attribution', 'OFFERS_NOT_RECORDED', 'NO_OFFER'),
          rule('Chaque lot décidé, un au moins attribué', 'NOT_LAUNCHED', 'LOTS_STILL_OPEN'),
        ],
      },
      { to: 'unsuccessful', by: ['DeclareLotUnsuccessful', 'CancelLot'], rules: [ALL_LOTS_DROPPED] },
      {
        to: 'abandoned',
        by: ['AbandonContract'],
        rules: [rule('La consultation n’est pas lancée', 'ALREADY_LAUNCHED')],
      },
    ],
  },
  execution: {
    label: 'Exécution',
    entry: 'L’attribution est notifiée',
    exits: [
      {
        to: 'localEvaluation',
        by: ['CompleteLot', 'TerminateLot'],
        rules: [
          rule('Heures faites, ou manque décidé', 'SHORTFALL_UNDECIDED', 'PENALTY_NOT_SETTLED'),
          rule('Derniers relevés reçus, validés ou rejetés', 'STATEMENTS_MISSING', 'STATEMENTS_OPEN', 'LABOUR_MISSING'),
          rule('Chaque lot attribué achevé ou résilié', 'LOT_OUT_OF_STATE'),
        ],
      },
      {
        to: 'abandoned',
        by: ['WithdrawRunningContract'],
        rules: [
          rule('Le marché a été repris en cours, par erreur', 'NOT_TAKEN_OVER'),
          rule('Aucun relevé d’heures ne tient', 'STATEMENTS_ON_CONTRACT'),
        ],
      },
    ],
  },
  localEvaluation: {
    label: 'Évaluation locale',
    entry: 'Le dernier lot attribué est achevé ou résilié',
    exits: [
      {
        to: 'evaluated',
        by: ['ConcludeContract'],
        rules: [rule('L’évaluation locale est close par ses deux signatures', 'EVALUATION_NOT_CLOSED')],
      },
    ],
  },
  evaluated: {
    label: 'Évalué',
    entry: 'L’évaluation locale est close',
    exits: [
      {
        to: 'localEvaluation',
        by: ['ResumeEvaluation'],
        rules: [rule('L’évaluation locale est rouverte', 'EVALUATION_STILL_CLOSED')],
      },
    ],
  },
  abandoned: {
    label: 'Abandonné',
    entry: 'Le marché est abandonné avant son lancement, ou sa reprise retirée',
    exits: [],
  },
  unsuccessful: { label: 'Infructueux', entry: 'Aucun lot n’est attribué', exits: [] },
};

export const STAGES = Object.keys(stageRules) as readonly Stage[];

export function stagesAllowing(command: CommandName): readonly Stage[] {
  return allowedIn[command];
}

export function commandsAllowedIn(stage: Stage): readonly CommandName[] {
  return (Object.keys(allowedIn) as readonly CommandName[]).filter((command) =>
    stagesAllowing(command).includes(stage),
  );
}

/** The only guard of stages. It refuses before a command's own rules are asked. */
export function outOfStage(command: CommandName, state: ContractState): Refusal | undefined {
  const allowed = stagesAllowing(command);
  if (allowed.includes(state.stage)) return undefined;
  return refuse('OUT_OF_STAGE', {
    command,
    stage: state.stage,
    stageLabel: stageRules[state.stage].label,
    allowed,
    allowedLabels: allowed.map((stage) => stageRules[stage].label),
  });
}
