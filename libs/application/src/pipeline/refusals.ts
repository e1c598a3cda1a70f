import { refuserOf } from '@clausier/kernel';

/** Refusals that the pipeline itself makes, whatever the command. */
export const pipelineRefusals = {
  EFFECTIVE_IN_FUTURE:
    'La date d’effet {on} est dans le futur : aujourd’hui est le {today}. Un fait ne se déclare pas d’avance ; attendez ce jour ou corrigez la date.',
  TEXT_NAMES_PERSON:
    'Le texte de « {fields} » contient {what} que le coffre connaît comme celui d’une personne, et le journal ne s’efface pas. Récrivez-le sans cela : désignez la personne par sa référence ou sa fonction ; ce qui la concerne va au coffre, dans la partie « personal » d’une commande qui porte sur elle.',
  ID_NAMES_PERSON:
    'L’identifiant donné dans « {fields} » contient {what} que le coffre connaît comme celui d’une personne, et le journal ne s’efface pas. Prenez un code et un numéro où rien de tel ne se lit.',
  TEXT_TO_CONFIRM:
    'Le texte de « {fields} » contient {what}, et le journal ne s’efface pas. Si c’est celui d’une personne, retirez-le. Sinon (un standard, un service, un numéro d’acte), renvoyez la même commande avec l’en-tête X-Clausier-Confirm: texts.',
} as const;

export const refuse = refuserOf(pipelineRefusals);
