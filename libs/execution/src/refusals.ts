import { refuserOf } from '@clausier/kernel';

/** Every refusal of the context; the sentence names the rule, the figures compared and the lawful way out. */
export const refusals = {
  MONTH_UNKNOWN: 'Un relevé se range par contrat et par mois : « {id} » n’est pas de la forme contrat.aaaamm.',
  LOT_UNKNOWN: 'Le contrat {contract} n’a pas de lot {lot}.',
  LOT_NOT_STARTED:
    'Le lot {lot} n’a pas commencé : les heures se déclarent après l’ordre de service ou la notification.',
  PERIOD_REVERSED: 'La période finit le {until}, avant de commencer le {from}.',
  PERIOD_OUTSIDE_MONTH: 'La période du {from} au {until} sort du mois {month} : faites un relevé par mois.',
  PERIOD_NOT_OVER: 'La période finit le {until}, après la déclaration du {on} : seules des heures faites se déclarent.',
  PERIOD_IN_OPENING_BALANCE:
    'La période commence le {from} ; le marché est repris en cours et les heures du lot {lot} d’avant le {statedFrom} tiennent dans son solde d’ouverture : corrigez ce solde.',
  PERIOD_BEFORE_LOT: 'La période commence le {from}, avant le début du lot {lot} le {startedOn}.',
  PERIOD_AFTER_LOT: 'La période finit le {until}, après la réception ou la résiliation du lot {lot} le {endedOn}.',
  PARTICIPANT_OR_HEADCOUNT: 'Un relevé nomme une personne, ou un effectif : l’un des deux, et un seul.',
  HEADCOUNT_NOT_ALLOWED:
    'Un effectif ne se déclare que pour un ESAT, une EA ou un lot réservé ; ailleurs, chaque personne est nommée.',
  PARTICIPANT_NOT_PROPOSED:
    'Cette personne n’est pas proposée sur le lot {lot} du contrat {contract} : proposez-la avant de déclarer ses heures.',
  PARTICIPANT_MERGED:
    'La référence {reference} est réunie à {into}, qui désigne la même personne : employez la référence {into}.',
  CLAUSE_UNKNOWN: 'Le lot {lot} n’a pas de clause d’heures {clause}. Ses clauses d’heures : {known}.',
  CLAUSE_REQUIRED: 'Le lot {lot} porte plusieurs clauses d’heures ({known}) : indiquez pour laquelle le relevé compte.',
  EMPLOYER_UNKNOWN:
    'L’employeur {employer} n’est ni titulaire du lot {lot}, ni désigné par le titulaire, sur le lot ou pour cette personne.',
  EMPLOYER_NOT_ON_LOT:
    'L’employeur {employer} n’est ni titulaire du lot {lot}, ni désigné sur ce lot : chacun ne déclare que ce qui le concerne.',
  ON_BEHALF_REQUIRED:
    'Le facilitateur déclare pour l’employeur {employer} : indiquez-le, avec l’empreinte de la pièce reçue.',
  ON_BEHALF_OF_OTHER: 'La déclaration est faite pour {supplier}, mais l’employeur du relevé est {employer}.',
  HOURS_MISSING: 'Un relevé compte au moins une fraction d’heure ; sans heure, déclarez l’absence d’heures du mois.',
  HOURS_IMPOSSIBLE: '{hours} en {days} jours : le maximum est {maximum} (24 h par jour).',
  OVERLAP_IMPOSSIBLE:
    'Avec les relevés qui la chevauchent ({statements}), la personne aurait fait {hours} en ' +
    '{days} jours, tous lots, employeurs et modalités ; le maximum est {maximum} (24 h par jour) : ' +
    'si les mêmes heures sont déclarées deux fois, corrigez ou faites rejeter l’un des relevés.',
  STATEMENT_ALREADY_DECLARED:
    'Le relevé {statement} existe déjà avec un autre contenu : corrigez-le, ou changez de référence.',
  HOURS_ALREADY_DECLARED:
    'L’employeur {employer} a déjà déclaré des heures sur le lot {lot} ce mois-ci : rejetez-les avant de déclarer leur absence.',
  STATEMENT_UNKNOWN: 'Aucun relevé {statement} ce mois-ci sur ce contrat.',
  STATEMENT_OF_ANOTHER:
    'Le relevé {statement} a été déclaré par quelqu’un d’autre : qui l’a déclaré le retire, ou le facilitateur le rejette.',
  STATEMENT_REPEATED: 'Le relevé {statement} figure deux fois dans la demande.',
  STATEMENT_REJECTED: 'Le relevé {statement} est rejeté : faites-en déclarer un nouveau.',
  STATEMENT_ALREADY_VALIDATED: 'Le relevé {statement} est validé pour {hours} : il se corrige par un écart motivé.',
  STATEMENT_NOT_VALIDATED: 'Le relevé {statement} n’est pas validé : il n’y a rien à corriger.',
  VALIDATION_ABOVE_DECLARED:
    '{hours} validées pour {declared} déclarées : la validation ne dépasse pas la déclaration.',
  VALIDATION_EMPTY: 'Valider zéro heure du relevé {statement}, c’est le rejeter : rejetez-le, avec un motif.',
  PARTIAL_NEEDS_REASON: 'La validation partielle du relevé {statement} ({hours} sur {declared}) demande un motif.',
  FLAGS_NEED_CONFIRMATION: 'Le relevé {statement} porte des signalements ({flags}) : confirmez-les pour le valider.',
  FOUR_EYES:
    'Le relevé {statement} dépasse {limit} : qui l’a déclaré ne le valide pas seul, un autre facilitateur le fait.',
  NOT_INFORMED:
    'La personne du relevé {statement} n’a pas reçu la notice sur ses données : informez-la avant de valider ses heures.',
  NOT_ELIGIBLE_YET:
    'Aucune éligibilité de la personne du relevé {statement} ne prend effet au plus tard le {from} sur ce contrat : ' +
    'confirmez-la d’abord.',
  ELIGIBILITY_ENDED:
    'L’éligibilité de la personne du relevé {statement} s’est achevée le {eligibleUntil}, avant le {until} : ces heures ne comptent pas.',
  CORRECTION_EMPTY: 'Un écart de zéro ne corrige rien.',
  CORRECTION_BELOW_ZERO: 'Le relevé {statement} compte {counted} : un écart de {delta} le rendrait négatif.',
  CORRECTION_OPEN: 'Les chiffres du contrat {contract} ne sont pas figés : le facilitateur corrige lui-même le relevé.',
  CORRECTION_OF_FROZEN:
    'L’évaluation locale du contrat {contract} a figé ses chiffres le {frozenOn} : demandez l’écart, la cheffe de la mission ESS le fait.',
  CORRECTION_NOT_REQUESTED:
    'Aucun écart de ce montant, pour ce motif, n’est demandé sur le relevé {statement} : des chiffres figés se corrigent à deux.',
  CORRECTION_FOUR_EYES:
    'L’écart sur le relevé {statement} est demandé par la personne qui le ferait : des chiffres figés se corrigent à deux.',
  EVALUATION_FROZEN:
    'L’évaluation locale du contrat {contract} a figé ses chiffres le {frozenOn} : seul reste possible un écart sur un relevé validé, ' +
    'demandé par l’un et fait par la cheffe de la mission ESS.',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède {step} du {previous} : un acte ne peut être antérieur à celui qu’il suit.',
} as const;

export const refuse = refuserOf(refusals);
