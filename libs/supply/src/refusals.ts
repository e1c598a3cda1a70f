import { refuserOf } from '@clausier/kernel';

/** Every refusal of the context; the sentence names the rule and the lawful way out. */
export const refusals = {
  QUARTER_UNKNOWN:
    'Les achats se rangent par restaurant et par trimestre : « {id} » n’est pas de la forme restaurant.aaaaqn.',
  LINE_REPEATED: 'La ligne {line} figure deux fois dans la demande.',
  LINE_ALREADY_DECLARED: 'La ligne {line} existe déjà avec un autre contenu : changez de référence.',
  LINE_OUTSIDE_QUARTER: 'L’achat du {date} n’est pas du trimestre {quarter}.',
  LINE_NOT_YET_BOUGHT: 'L’achat est daté du {date}, après la saisie du {on} : seuls des achats faits se saisissent.',
  VALUE_MISSING: 'La valeur hors taxes de la ligne {line} est nulle : un achat a un prix.',
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
