import { refuserOf } from '@clausier/kernel';

/** Refusals that the pipeline itself makes, whatever the command. */
export const pipelineRefusals = {
  EFFECTIVE_IN_FUTURE:
    'La date d’effet {on} est dans le futur : aujourd’hui est le {today}. Un fait ne se déclare pas d’avance ; attendez ce jour ou corrigez la date.',
} as const;

export const refuse = refuserOf(pipelineRefusals);
