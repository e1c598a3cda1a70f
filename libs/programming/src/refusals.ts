import { refuserOf } from '@clausier/kernel';

/** Everything programming may refuse, with the sentence a person reads. */
export const refusals = {
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède l’étape qu’elle suit, datée du {previous} : indiquez le {previous} ou un jour plus tard.',
  BUYER_UNKNOWN: 'L’acheteur {buyer} n’est pas enregistré : enregistrez-le d’abord.',
  CLAUSES_MISSING: 'Une décision de clause comporte au moins une clause. Sans clause, décidez « none » avec un motif.',
  CLAUSE_DUPLICATE: 'La clause {clause} figure deux fois : donnez à chacune son propre code.',
  DIRECTORATES_MISSING:
    'La revue ne se clôt qu’une fois tous les programmes remis. Manquent : {missing}. La direction de la mission peut la clore d’autorité, avec un motif.',
  DIRECTORATE_UNKNOWN: 'La direction {directorate} ne participe pas à cette revue. Directions attendues : {known}.',
  DIRECT_SUPPLY_TOO_EARLY:
    'Pour un lancement le {on}, le code n’admet pas encore l’approvisionnement direct comme critère d’attribution : décidez une condition, ou reportez le lancement.',
  DURATION_MISSING: 'La durée du marché est d’au moins un mois.',
  DUTY_NEEDS_WAIVER:
    'L’obligation sociale s’applique au lot {lot} : la valeur à comparer est de {valueCents} centimes. Décidez une clause qui y répond (condition d’exécution, condition sociale, marché d’insertion), ou une dispense motivée.',
  HOURS_DIFFER_FROM_FORMULA:
    'La formule donne {computed} centièmes d’heure, la décision en indique {agreed} : retirez le nombre ou corrigez la formule.',
  HOURS_MISSING: 'Une condition d’exécution porte un nombre d’heures : indiquez-le, ou calibrez d’abord le lot {lot}.',
  HOURS_NOT_FOR_KIND:
    'Une clause « {kind} » ne porte pas d’heures : retirez-les, ou choisissez une condition d’exécution.',
  LAUNCH_BEFORE_DECLARATION:
    'Le lancement prévu le {plannedLaunchOn} précède la déclaration du {on} : une consultation déjà lancée ne se programme plus.',
  LEAVES_AND_JOINS:
    'L’achat ne peut quitter un groupe ou une opération et rejoindre {group} dans le même champ : indiquez seulement le nouveau.',
  LEGAL_BASIS_NOT_FOR_KIND:
    'La base {basis} ne permet pas une clause « {kind} ». Elle permet : {kinds}. Bases possibles à cette date : {possible}.',
  LEGAL_BASIS_NOT_FOR_PROCEDURE:
    'La base {basis} n’est pas de cette procédure ({category}) : les concessions ont leurs propres articles. Bases possibles à cette date : {possible}.',
  LEGAL_BASIS_NOT_IN_FORCE:
    'La base {basis} vaut du {from} au {until} ; le lancement est prévu le {on}. Bases possibles à cette date : {possible}.',
  LEGAL_BASIS_UNKNOWN: 'La base {basis} ne figure pas au recueil de règles. Bases possibles à cette date : {possible}.',
  LOTS_EXCEED_PURCHASE:
    'Les lots totalisent {lotsCents} centimes, l’achat est estimé à {estimatedCents} : l’estimation comprend tous les lots, options et reconductions.',
  LOTS_MISSING: 'Un achat comporte au moins un lot : un marché non alloti en a un seul.',
  LOT_DUPLICATE: 'Le lot {lot} figure deux fois : donnez à chacun son propre code.',
  LOT_UNKNOWN: 'L’achat {purchase} n’a pas de lot {lot}.',
  MANDATE_MISSING:
    'Au {on}, aucun mandat de l’acheteur n’est en vigueur pour : {families}. Enregistrez d’abord le vote ou la délibération qui fonde ces achats.',
  NOTHING_TO_CORRECT:
    'Une correction porte sur l’intitulé, la famille, la catégorie, la durée, la valeur estimée, les lots ou la date de lancement : indiquez au moins l’un d’eux.',
  NOTHING_TO_REGROUP:
    'Indiquez le groupe ou l’opération où l’achat compte désormais (« group », « operation »), ou ce qu’il quitte (« leaves »).',
  OPENING_RESERVED: 'Au {on}, les revues sont ouvertes par la mission ESS : le groupe transversal ne les ouvre plus.',
  OPERATION_ALREADY_DEFINED:
    'L’opération {operation} est déjà définie avec d’autres informations : modifiez-la avec un motif, ou donnez à la nouvelle son propre code.',
  OPERATION_UNKNOWN: 'L’opération {operation} n’existe pas chez cet acheteur : définissez-la d’abord.',
  OPPORTUNITY_UNANSWERED: 'Le test d’opportunité du lot {lot} n’a pas de réponse : répondez-y avant de décider.',
  OUT_OF_RANGE:
    'La valeur de « {field} », seule ou avec celles qu’elle rejoint (lots, groupe, opération), est hors des bornes du calcul : vérifiez-la.',
  PROGRAMME_SUBMITTED:
    'Le programme est remis depuis le {submittedOn} : il ne reçoit plus de nouvel achat. Un achat déjà déclaré se corrige, change de groupe ou se retire avec un motif ; retiré par erreur, il se déclare de nouveau sous le même code.',
  PURCHASE_ALREADY_DECLARED:
    'L’achat {purchase} est déjà déclaré avec un autre contenu : corrigez-le, retirez-le, ou donnez au nouveau son propre code.',
  PURCHASE_CODE_TAKEN:
    'Le code {purchase} désigne déjà un autre achat ou marché : un marché porte le code de son achat. Déclarez l’achat sous un autre code, et retirez-le sous celui-ci s’il y est déclaré.',
  PURCHASE_NOT_ATTACHED: 'L’achat {purchase} n’est pas rattaché à l’opération {operation} : il n’y a rien à détacher.',
  PURCHASE_OF_PROGRAMME:
    'L’achat {purchase} est déclaré au programme {programme} : c’est là qu’il se détache, se corrige ou se retire.',
  PURCHASE_PLANNED:
    'L’achat {purchase} est devenu un marché : les changements se font désormais sur le marché lui-même.',
  PURCHASE_UNKNOWN: 'L’achat {purchase} ne figure pas dans ce programme.',
  REASON_REQUIRED_AGAINST_ADVICE:
    'Le test d’opportunité du lot {lot} conseille de ne pas poser de clause : en décider une demande un motif.',
  REVIEW_ALREADY_OPEN: 'La revue {year} est ouverte depuis le {openedOn} : une année n’a qu’une revue.',
  REVIEW_CLOSED: 'La revue est close depuis le {closedOn} : rien ne s’y ajoute plus.',
  REVIEW_NOT_OPEN: 'La revue {review} n’est pas ouverte : la mission ESS l’ouvre d’abord.',
  REVIEW_OUT_OF_SEASON: 'La revue {year} s’ouvre entre le {from} et le {until} ; la date donnée est le {on}.',
  REVIEW_WITHOUT_DIRECTORATES: 'L’acheteur {buyer} n’a pas de direction : personne ne répondrait à la revue.',
  WAIVER_GROUND_NOT_MET:
    'Le motif « shortWorks » vise des travaux de moins de {months} mois ; cet achat dure {durationMonths} mois ou n’est pas un achat de travaux.',
  WAIVER_GROUND_UNKNOWN: 'Le motif {ground} n’est pas de ceux que la loi admet : {grounds}.',
  WAIVER_REASONS_TOO_SHORT: 'Une dispense se motive en {needed} caractères au moins ; il y en a {given}.',
  WAIVER_WITHOUT_DUTY:
    'L’obligation sociale ne s’applique pas au lot {lot} : sans clause, un simple motif suffit (décision « none »).',
} as const;

export const refuse = refuserOf(refusals);
