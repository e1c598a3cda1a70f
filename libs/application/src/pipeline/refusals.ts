import { refuserOf } from '@clausier/kernel';

/** Refusals that the pipeline itself makes, whatever the command. */
export const pipelineRefusals = {
  EFFECTIVE_IN_FUTURE:
    'La date d’effet {on} est dans le futur : aujourd’hui est le {today}. Un fait ne se déclare pas d’avance ; attendez ce jour ou corrigez la date.',
  PERSONAL_DATA_DIFFERS:
    'Une autre identité est déjà enregistrée sous la référence {ref}. Vérifiez la référence, ou corrigez l’identité par la voie prévue.',
} as const;

export const refuse = refuserOf(pipelineRefusals);
