import { refuserOf } from '@clausier/kernel';

/** Every refusal of the context; the sentence names the rule and the lawful way out. */
export const refusals = {
  CONTRACT_UNKNOWN: 'Le contrat {contract} est inconnu.',
  CONTRACT_STILL_RUNNING:
    'L’évaluation locale du contrat {contract} s’ouvre quand tous ses lots sont réceptionnés ou résiliés : il en reste en cours.',
  EVALUATION_NOT_OPENED: 'L’évaluation locale n’est pas ouverte : elle s’ouvre à la fin du dernier lot.',
  EVALUATION_CLOSED:
    'L’évaluation locale est close depuis le {closedOn} : la mission ESS peut la rouvrir, avec un motif.',
  EVALUATION_REOPENED:
    'L’évaluation locale est rouverte : ses chiffres doivent être figés de nouveau avant toute signature.',
  EVALUATION_NOT_CLOSED: 'L’évaluation locale n’est pas close : il n’y a rien à rouvrir.',
  ASSESSMENT_EMPTY: 'Une appréciation donne au moins le point zéro, ou un impact attendu, perçu ou réel.',
  ASSESSMENT_UNKNOWN: 'L’indicateur {indicator} n’a pas d’appréciation à retirer : retirez-en un qui est enregistré.',
  ASSESSMENT_MISSING:
    'L’évaluation locale ne peut pas être close sans appréciation : enregistrez-en une par indicateur, avec son point zéro et les impacts attendu, perçu et réel.',
  POINT_ZERO_MISSING:
    'L’évaluation locale compare chaque indicateur à son point zéro : il manque à {indicators}. Enregistrez-le avant la signature qui clôt.',
  IMPACT_MISSING:
    'L’évaluation locale dit l’impact attendu, perçu et réel de chaque indicateur : il en manque à {indicators}. Enregistrez-les avant la signature qui clôt.',
  SIGNATURE_NOT_REQUIRED: 'Cette évaluation demande les signatures suivantes : {required}. La vôtre n’en est pas.',
  ALREADY_SIGNED: 'L’évaluation est déjà signée à ce titre ({as}), le {signedOn}.',
  TWO_PERSONS: 'Vous avez déjà signé cette évaluation le {signedOn} : les deux signatures sont de deux personnes.',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède {step} du {previous} : un acte ne peut être antérieur à celui qu’il suit.',
  YEAR_UNKNOWN:
    'Une évaluation centrale est celle d’un acheteur et d’une année : « {id} » n’est pas de la forme acheteur.aaaa.',
  YEAR_NOT_OVER: 'L’évaluation centrale de {year} s’ouvre une fois l’année finie, à partir du {from}.',
  CENTRAL_NOT_OPENED: 'L’évaluation centrale n’est pas ouverte.',
  FREEZE_TOO_EARLY:
    'Les périmètres se figent à partir du {freezeOn} : les évaluations manquantes peuvent encore arriver.',
  NOT_FROZEN:
    'Les périmètres ne sont pas figés : l’évaluation se publie sur des indicateurs calculés à une position du journal.',
} as const;

export const refuse = refuserOf(refusals);
