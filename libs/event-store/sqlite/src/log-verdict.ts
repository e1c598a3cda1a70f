import type { Position, StreamName } from '@clausier/kernel';

/** What is wrong with a log, each with the French sentence for whoever reads the report. */
const LOG_PROBLEMS = {
  altered: 'le texte de l’événement a été modifié après son enregistrement',
  moved: 'l’événement a été déplacé dans le journal',
  missing: 'il manque un événement à cette position',
  chainBroken: 'la chaîne des empreintes est rompue à cet événement',
  sealMissing: 'l’empreinte de l’événement manque',
  malformed: 'le texte de l’événement n’est pas un JSON canonique',
  columnsDiffer: 'les colonnes de la ligne ne disent pas la même chose que le texte de l’événement',
  revisionGap: 'la révision ne suit pas la précédente de son flux',
  clockWentBack: 'l’instant d’enregistrement précède celui de l’événement précédent',
  commandDiffers: 'la commande enregistrée ne correspond pas à ses événements',
  unreadable: 'le fichier est endommagé à cet endroit et ne se lit plus',
} as const;

export type LogProblem = keyof typeof LOG_PROBLEMS;

/** The event that a finding is about, as far as it can still be named. */
export interface NamedEvent {
  readonly position: Position;
  readonly stream?: StreamName;
  readonly revision?: number;
  readonly type?: string;
  readonly eventId?: string;
}

export interface LogVerified {
  readonly verified: true;
  readonly events: number;
  readonly streams: number;
  readonly lastPosition: Position;
  /** Running chain hash, hex. */
  readonly headHash: string;
}

/** The first event that is altered, missing or moved. */
export interface LogRefuted extends NamedEvent {
  readonly verified: false;
  readonly code: LogProblem;
  /** French sentence. */
  readonly problem: string;
}

export type LogVerdict = LogVerified | LogRefuted;

export function refuted(code: LogProblem, event: NamedEvent): LogRefuted {
  return { verified: false, ...event, code, problem: LOG_PROBLEMS[code] };
}
