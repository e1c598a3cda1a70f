import { refuserOf } from '@clausier/kernel';

/** Every refusal of the context; the sentence names the rule and the lawful way out. */
export const refusals = {
  QUARTER_UNKNOWN:
    'Les achats se rangent par restaurant et par trimestre : « {id} » n’est pas de la forme restaurant.aaaaqn.',
  LINE_REPEATED: 'La ligne {line} figure deux fois dans la demande.',
  LINE_ALREADY_DECLARED:
    'La ligne {line} existe déjà avec un autre contenu : remplacez-la, corrigez-la si elle est validée, ou changez de référence.',
  LINE_WITHDRAWN: 'La ligne {line} est retirée : saisissez l’achat sous une autre référence.',
  LINE_ALREADY_VALIDATED:
    'La ligne {line} est validée : elle se corrige par un écart motivé, elle ne se remplace ni ne se retire.',
  LINE_NOT_VALIDATED: 'La ligne {line} n’est pas validée : remplacez-la ou retirez-la, il n’y a rien à corriger.',
  NOT_DECLARER:
    'La ligne {line} est saisie par une autre personne, qui seule la remplace ; le gestionnaire du restaurant peut la retirer.',
  REFERENCE_TAKEN: 'La référence {line} désigne déjà une autre ligne : changez de référence.',
  LINE_OUTSIDE_QUARTER: 'L’achat du {date} n’est pas du trimestre {quarter}.',
  LINE_NOT_YET_BOUGHT: 'L’achat est daté du {date}, après la saisie du {on} : seuls des achats faits se saisissent.',
  VALUE_MISSING: 'La valeur hors taxes de la ligne {line} est nulle : un achat a un prix.',
  AMOUNT_TOO_LARGE:
    'La ligne {line} vaudrait {value} ; aucun montant ne dépasse {largest} : vérifiez la valeur hors taxes.',
  QUARTER_TOO_LARGE:
    'Avec la ligne {line}, le total du trimestre ne se calcule plus exactement : vérifiez sa valeur, ou corrigez d’abord les autres.',
  FLAGS_NEED_CONFIRMATION: 'La ligne {line} porte des signalements ({flags}) : vérifiez-la, puis confirmez-les.',
  CORRECTION_EMPTY: 'Un écart de zéro ne corrige rien.',
  CORRECTION_BELOW_ZERO:
    'La ligne {line} compte {counted} : un écart de {delta} la rendrait négative. Un avoir l’annule au plus.',
  LOCAL_NEEDS_DEFINITION:
    'La ligne {line} est dite locale sans définition : précisez projet alimentaire territorial, EPCI, département, région ou distance.',
  DEFINITION_WITHOUT_LOCAL: 'La ligne {line} définit « local » sans être dite locale.',
  KILOMETRES_NEED_DISTANCE: 'La ligne {line} est locale par la distance : indiquez le nombre de kilomètres.',
  LOT_WITHOUT_CONTRACT: 'La ligne {line} nomme un lot sans son contrat.',
  CONTRACT_UNKNOWN: 'La ligne {line} nomme le contrat {contract}, que l’acheteur ne connaît pas.',
  LOT_UNKNOWN: 'Le contrat {contract} n’a pas de lot {lot} attribué.',
  SUPPLIER_NOT_HOLDER:
    'Le fournisseur {supplier} n’est pas titulaire du lot {lot} : indiquez l’achat hors marché, ou le bon lot.',
  LINE_UNKNOWN: 'Aucune ligne {line} ce trimestre pour ce restaurant.',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède {step} du {previous} : un acte ne peut être antérieur à celui qu’il suit.',
} as const;

export const refuse = refuserOf(refusals);
