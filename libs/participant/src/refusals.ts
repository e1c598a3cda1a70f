import { refuserOf } from '@clausier/kernel';

/** Every refusal of the context; the sentence names the rule and the lawful way out. */
export const refusals = {
  PARTICIPANT_REF_TELLS:
    'La référence d’une personne ne laisse lire ni nom, ni naissance, ni numéro de téléphone ou de sécurité sociale : prenez un code court et un numéro (« p12 »), ou 32 chiffres hexadécimaux.',
  LOT_UNKNOWN: 'Le contrat {contract} n’a pas de lot {lot}.',
  LOT_NOT_AWARDED:
    'Le lot {lot} n’est pas attribué : une personne se propose à un titulaire, une fois le lot attribué.',
  LOT_ENDED: 'Le lot {lot} a pris fin le {endedOn} : plus personne ne peut y être proposé.',
  PARTICIPANT_UNKNOWN: 'Aucune personne n’est proposée sous cette référence : proposez-la d’abord.',
  PARTICIPANT_NOT_PROPOSED:
    'Cette personne n’est pas proposée sur le contrat {contract} : la proposition précède le diagnostic et la sortie.',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède {step} du {previous} : un acte ne peut être antérieur à celui qu’il suit.',
  ELIGIBILITY_IN_FUTURE:
    'L’éligibilité ne peut prendre effet le {from}, après le {today} : confirmez-la à partir du début de l’emploi.',
  ELIGIBILITY_ALREADY_CONFIRMED:
    'L’éligibilité sur le contrat {contract} est déjà confirmée ({route}, à compter du {from}) : elle ne se remplace pas.',
  STRUCTURE_NOT_ELIGIBLE:
    'Aucun employeur de la personne sur ce marché n’est une structure qui ouvre l’éligibilité ({structures}) : établissez-la sur critères personnels.',
  CRITERIA_NOT_COLLECTED:
    'L’éligibilité par la structure repose sur l’attestation de celle-ci : ne recueillez aucun critère personnel.',
  CRITERION_MISSING: 'L’éligibilité sur critères personnels demande au moins un critère, avec la date de sa preuve.',
  CRITERION_UNKNOWN: 'Le critère {criterion} n’est pas dans la liste des publics éligibles.',
  PROOF_IN_FUTURE: 'La preuve du critère {criterion} est datée du {proofOn}, après le diagnostic du {on}.',
  PROOF_TOO_OLD:
    'La preuve du critère {criterion}, du {proofOn}, valait jusqu’au {goodUntil} : demandez-en une en cours de validité au {on}.',
  ELIGIBILITY_PERIOD_ENDED:
    'Le premier emploi de clause date du {first} : l’éligibilité de la personne s’est achevée le {until}, avant le {from}. ' +
    'Seule une prolongation motivée du facilitateur peut la rouvrir.',
  NOTHING_TO_EXTEND: 'La personne n’a pas d’éligibilité sur critères personnels : il n’y a rien à prolonger.',
  EXTENSION_NOT_LATER: 'L’éligibilité court déjà jusqu’au {end} : une prolongation va au-delà, pas au {until}.',
  EXIT_ALREADY_RECORDED: 'La situation à l’échéance {milestone} est déjà enregistrée pour ce contrat ({exitClass}).',
  PARTICIPANT_MERGED:
    'La référence {reference} est réunie à {into}, qui désigne la même personne : employez la référence {into}.',
  MERGE_WITH_ITSELF:
    'La référence {reference} ne se réunit pas à elle-même : indiquez l’autre référence de la personne.',
  MERGE_TARGET_UNKNOWN: 'Aucune personne n’est proposée ici sous la référence {into} : vérifiez la référence.',
  MERGE_TARGET_MERGED:
    'La référence {into} est elle-même réunie à {survivor} : réunissez celle-ci à la référence {survivor}.',
  MERGE_HOURS_IMPOSSIBLE:
    'Sur le contrat {contract}, en {month}, les relevés {statements} donneraient à cette personne {hours} en {days} jours ; ' +
    'le maximum est {maximum} (24 h par jour) : ce sont deux personnes, ou l’un des relevés est à corriger ou à rejeter d’abord.',
  NOT_MERGED: 'La référence {reference} n’est réunie à aucune autre : il n’y a rien à défaire.',
  UNDO_LATER_MERGE_FIRST:
    'La référence {from} est depuis réunie à {survivor} : défaites d’abord cette réunion-là, puis celle-ci.',
  EXIT_END_FIRST: 'La situation à la fin de l’emploi s’enregistre avant celles à six et douze mois.',
} as const;

export const refuse = refuserOf(refusals);
