import { refuserOf } from '@clausier/kernel';

/** Everything governance may refuse, with the sentence a person reads. */
export const refusals = {
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède l’étape qu’elle suit, datée du {previous} : indiquez le {previous} ou un jour plus tard.',
  BUYER_UNKNOWN: 'L’acheteur {buyer} n’est pas enregistré : enregistrez-le d’abord.',
  CONVENTION_ALREADY_SIGNED:
    'La convention {convention} est déjà signée avec d’autres termes : modifiez-la avec un motif, ou signez-en une nouvelle sous un autre code.',
  CONVENTION_EXPIRED:
    'La convention a pris fin le {until} : il n’y a plus rien à interrompre après ce jour. Si ce dernier jour est faux, modifiez-la avec un motif.',
  CONVENTION_UNKNOWN: 'Aucune convention {convention} n’est signée : enregistrez sa signature d’abord.',
  MANDATE_UNKNOWN: 'Aucun mandat {mandate} n’est enregistré : enregistrez le vote d’abord.',
  FOLLOW_UP_OF_ANOTHER_PROCESS: 'Le suivi {followUp} n’appartient pas au processus {process}.',
  MANDATE_ALREADY_RECORDED:
    'Le mandat {mandate} est déjà enregistré avec d’autres termes : rectifiez-le avec un motif. Un nouveau vote est un nouveau mandat.',
  NOTIFICATION_NOT_REQUESTED:
    'Rien n’a été demandé pour « {kind} » ({subject}, {occurrence}) : on n’avertit que de ce qui est inscrit au journal.',
  PERIOD_REVERSED: 'La fin {until} précède le début {from} : corrigez l’une des deux dates.',
  POINT_ZERO_ALREADY_RECORDED:
    'Le point 0 de l’indicateur {indicator} est déjà fixé à {value} : il ne change pas en cours de mandat. Un nouveau mandat fixe le sien.',
} as const;

export const refuse = refuserOf(refusals);
