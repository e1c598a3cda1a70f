import { refuserOf } from '@clausier/kernel';

/** Why a command on a contract is refused, in French. Each names the rule, the figures compared and the lawful way out. */
export const refusals = {
  OUT_OF_STAGE:
    'Ce marché est au stade « {stageLabel} » : {command} n’y est pas possible. Stades où cette action est permise : {allowedLabels}.',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède l’étape « {step} », datée du {previousOn}. Indiquez une date égale ou postérieure.',
  LOT_UNKNOWN: 'Ce marché n’a pas de lot {lot}. Lots du marché : {known}.',
  LOT_OUT_OF_STATE: 'Le lot {lot} est « {stateLabel} » : cette action demande un lot « {allowedLabels} ».',
  RESERVED_TO_PROCUREMENT:
    'Cet acheteur réserve le lancement et la notification à son service de la commande publique : transmettez-lui le dossier.',

  CONVENTION_REQUIRED:
    'L’organisme {body} suit les marchés de cet acheteur par convention : indiquez laquelle ({known}). Seule une équipe interne s’en passe.',
  CONVENTION_UNKNOWN: 'La convention {convention} ne lie pas cet acheteur à {body}. Conventions connues : {known}.',
  CONVENTION_NOT_IN_FORCE:
    'La convention {convention} n’est pas en vigueur le {on} : indiquez-en une qui l’est, ou faites-la signer d’abord.',

  PROGRAMME_NOT_SUBMITTED:
    'Le programme de la direction n’est pas encore transmis : le marché sera planifié après sa transmission.',
  LOT_UNDECIDED:
    'Aucune décision n’est prise pour : {lots}. Décidez chaque lot (clause, sans clause motivé, dispense) au programme.',
  PURCHASE_WITHOUT_LOT: 'Cet achat ne compte aucun lot : ajoutez au moins un lot au programme.',

  CLAUSE_MISSING: 'La décision « clause » demande au moins une clause pour le lot {lot}.',
  CLAUSE_NOT_EXPECTED: 'La décision « {decision} » ne porte aucune clause : retirez-les ou choisissez « clause ».',
  CLAUSE_TWICE: 'La clause {clause} figure deux fois dans le lot {lot}.',
  CLAUSE_HOURS_MISSING: 'La clause {clause} porte des heures : indiquez-en le nombre, supérieur à zéro.',
  CLAUSE_HOURS_NOT_EXPECTED: 'Une clause « {kind} » ne porte pas d’heures : retirez-les de la clause {clause}.',
  CLAUSE_HOURS_DIFFER:
    'La formule de la clause {clause} donne {computed} centièmes d’heure, la décision en indique {agreed} : retirez le nombre ou corrigez la formule.',
  CLAUSE_TERM_INVALID: 'Les termes de la clause {clause} ne permettent aucun calcul ({term}) : corrigez-les.',
  REASON_MISSING: 'Décider « sans clause » demande un motif.',
  WAIVER_MISSING: 'Une dispense demande un motif légal de la liste et des raisons écrites.',
  WAIVER_GROUND_UNKNOWN:
    'Le motif de dispense {ground} n’est pas dans la liste en vigueur le {on}. Motifs admis : {known}.',
  WAIVER_NOT_EXPECTED: 'La décision « {decision} » ne porte aucune dispense : retirez-la ou choisissez « dispense ».',
  WAIVER_WITHOUT_DUTY:
    'Pour un lancement le {launchOn}, l’obligation sociale ne s’applique pas au lot {lot} : sans clause, un simple motif suffit.',
  WAIVER_GROUND_NOT_MET:
    'Ce motif ne vaut que pour des travaux de moins de {months} mois ; le marché dure {durationMonths} mois.',
  WAIVER_REASONS_TOO_SHORT: 'Les raisons de la dispense comptent {length} caractères ; il en faut au moins {minimum}.',
  ALREADY_LAUNCHED:
    'La consultation est lancée depuis le {launchedOn} : ce qui a été publié ne se décide plus. Après la notification, passez par un avenant.',

  DOCUMENTS_NOT_FROZEN:
    'Les pièces du marché ne sont pas figées dans leur état actuel : figez-les par leur empreinte avant le lancement.',
  DOCUMENT_MISSING: 'Figez au moins une pièce.',
  DOCUMENT_TWICE: 'La pièce {document} figure deux fois : une empreinte par pièce.',
  LEGAL_BASIS_NOT_IN_FORCE:
    'Au lancement du {launchedOn}, le fondement de ces clauses n’est pas en vigueur, n’admet pas leur nature ou n’est pas de cette procédure : {clauses}. Fondements admis : {allowed}. Décidez à nouveau le lot avec un fondement en vigueur.',
  DUTY_UNMET:
    'La valeur à comparer ({value}) atteint le seuil ({threshold}) : l’obligation sociale s’applique à chaque lot. Lots sans clause d’exécution ni dispense : {lots}. Ajoutez une clause ou une dispense motivée.',
  DUTY_OUTCOME_CHANGED:
    'L’obligation sociale a changé depuis la décision des lots {lots} : {decidedLabel} alors, {launchLabel} au lancement du {launchedOn}. Décidez-les à nouveau pour cette date, ou confirmez leur décision.',
  THRESHOLD_UNKNOWN:
    'Aucun seuil n’est publié pour un lancement le {launchedOn} : le lancement attend la publication du seuil.',
  ENVIRONMENT_MISSING:
    'Depuis le {since}, chaque lot porte un critère et une condition d’exécution environnementaux. Manquent pour : {lots}.',
  NOT_LAUNCHED: 'La consultation n’est pas lancée : lancez-la avant d’enregistrer ses suites.',

  OFFERS_NOT_RECORDED:
    'Les offres reçues pour le lot {lot} ne sont pas enregistrées : enregistrez leur nombre d’abord.',
  NO_OFFER: 'Aucune offre n’est enregistrée pour le lot {lot} : il ne peut être attribué. Déclarez-le infructueux.',
  OFFERS_RECEIVED:
    'Le lot {lot} a reçu {offers} offre(s) : « aucune offre » ne convient pas ; choisissez un autre motif.',
  HOLDER_MISSING: 'Indiquez au moins un titulaire.',
  HOLDER_TWICE: 'Le fournisseur {supplier} figure deux fois parmi les titulaires.',
  SUPPLIER_UNKNOWN: 'Ces fournisseurs ne sont pas au répertoire : {suppliers}. Enregistrez-les d’abord.',
  SUPPLIER_ILLUSTRATIVE:
    'Ces fournisseurs ne vont pas avec cet acheteur : {suppliers}. Un fournisseur illustratif ne va qu’avec un acheteur illustratif, un réel qu’avec un réel.',
  AMOUNT_ZERO: 'Le montant HT du lot est supérieur à zéro.',
  ESTABLISHMENT_UNKNOWN: 'L’établissement {establishment} n’appartient à aucun des titulaires.',

  SUM_OUT_OF_RANGE:
    'La somme de ces montants dépasse ce qui peut être compté. Lots en cause : {lots}. Vérifiez leurs montants : l’un d’eux est sans doute une faute de frappe ; un lot attribué à tort s’annule avant la notification.',
  DUE_OUT_OF_RANGE:
    'Avec cette valeur, les heures dues sur le lot {lot} dépassent ce qui peut être compté. Vérifiez-la, et les termes de ses clauses.',
  PENALTY_OUT_OF_RANGE:
    'La pénalité calculée pour le lot {lot} dépasse ce qui peut être compté. Décidez du manque sans pénalité (renonciation, report ou avenant).',
  DIRECTORATE_UNKNOWN: 'La direction {directorate} n’est pas de cet acheteur. Directions connues : {known}.',
  DURATION_MISSING: 'Indiquez la durée du marché en mois, de 1 à 600.',
  CONTRACT_WITHOUT_LOT: 'Un marché compte au moins un lot.',
  LOT_TWICE: 'Le lot {lot} figure deux fois : donnez à chaque lot son propre code.',
  OPENING_NOT_EXPECTED:
    'Seul un marché repris en cours reçoit un solde d’ouverture ; ici chaque heure se déclare par un relevé.',
  ENTERED_DUTY_UNMET:
    'Lancé le {launchedOn}, ce marché de {value} atteint le seuil ({threshold}) : l’obligation sociale s’applique à chaque lot. Lots sans clause d’exécution ni dispense : {lots}. Indiquez leur clause, ou leur dispense avec son motif légal et ses raisons ; un marché encore à lancer passe par la programmation.',
  NOT_RUNNING_YET:
    'Notifié le {notifiedOn}, ce marché ne courait pas avant le {on}, jour de sa saisie : seul un marché notifié avant est repris en cours. Un marché à lancer ou à notifier passe par la programmation.',
  NOT_TAKEN_OVER: 'Ce marché n’a pas été repris en cours : il vient de sa programmation et ne se retire pas.',
  LOTS_ENDED: 'Un lot du marché est déjà achevé ou résilié : le marché a vécu, il ne se retire plus.',
  STATEMENTS_ON_CONTRACT:
    'Le marché a {count} relevé(s) d’heures : qui les a déclarés les retire, ou le facilitateur les rejette ; ensuite le marché peut être retiré.',
  ACTS_ON_CONTRACT:
    'Le lot {lot} porte déjà : {acts}. Un marché qui a reçu de tels actes ne se retire plus. Corrigez ce qui est faux (solde d’ouverture, avenant), ou résiliez ses lots.',
  SUPPLIES_ON_CONTRACT:
    '{count} achat(s) de denrées désignent ce marché : la cantine les retire ou les remplace, ou corrige à zéro ceux qui sont validés ; ensuite le marché peut être retiré.',
  SHORTFALL_CARRIED_HERE:
    'Des heures manquantes sont reportées sur ce marché depuis : {lots}. Décidez-en d’abord autrement (la dernière décision remplace la précédente) ; ensuite le marché peut être retiré.',
  OPENING_EMPTY: 'Le solde d’ouverture ne dit rien : donnez les heures d’une clause, ou le montant facturé.',
  OPENING_MISSING:
    'Les heures faites et dues sur le lot {lot} dépendent aussi de ce qui est fait avant le {statedFrom} : enregistrez d’abord son solde d’ouverture (heures par clause, main-d’œuvre ou montant facturé, 0 s’il n’y en a pas).',
  OPENING_INCOMPLETE:
    'Le solde d’ouverture du lot {lot} dit tout ce dont ses heures dépendent : heures d’une clause, main-d’œuvre si une part en est due, montant facturé si les heures en naissent. Il manque {missing} ; indiquez 0 s’il n’y en a pas.',
  OPENING_NOT_FROZEN:
    'Les chiffres du marché ne sont pas figés : la direction ou le gestionnaire de dossiers enregistre le solde d’ouverture.',
  OPENING_WITHOUT_HOURS: 'La clause {clause} ne porte pas d’heures : elle n’a pas de solde d’ouverture.',
  OPENING_CLAUSE_TWICE: 'La clause {clause} figure deux fois : donnez une seule fois ses heures.',
  LABOUR_IN_OPENING_BALANCE:
    'Le marché est repris en cours : les heures de {month}, avant le {statedFrom}, tiennent dans le solde d’ouverture du lot {lot} ; corrigez ce solde.',
  INVOICE_IN_OPENING_BALANCE:
    'Le marché est repris en cours : ce qui est facturé avant le {statedFrom} tient dans le solde d’ouverture du lot {lot} ; corrigez ce solde.',
  CONTRACT_ID_UNFIT:
    'La référence {id} ne convient pas à un marché : des lettres sans accent, des chiffres et des tirets bas, sans point, 64 au plus.',
  PURCHASE_PROGRAMMED:
    'La référence {id} est celle d’un achat du programme {programme} : ce marché vient de sa programmation. Donnez au marché repris une autre référence.',
  CONTRACT_ID_TAKEN:
    'La référence {id} désigne déjà un achat d’un autre acheteur : une référence ne désigne qu’un marché. Donnez au marché repris une autre référence.',
  LOTS_STILL_OPEN:
    'La notification attend une décision pour chaque lot. Restent ouverts : {lots}. Attribuez-les, déclarez-les infructueux ou annulez-les.',
  LOT_NOT_AWARDED: 'Le lot {lot} n’est pas attribué : il ne peut attendre un ordre de service.',
  ALREADY_ORDERED: 'Un ordre de service a démarré le lot {lot} le {orderedOn}.',
  INVOICE_TWICE: 'La facture {invoice} est déjà enregistrée pour le lot {lot}, pour un autre montant.',
  NOTHING_AMENDED: 'Un avenant change le montant, des heures convenues, ou les deux.',
  CLAUSE_UNKNOWN: 'Le lot {lot} n’a pas de clause {clause}.',
  CLAUSE_WITHOUT_HOURS: 'La clause {clause} ne porte pas d’heures : un avenant n’y change pas d’heures convenues.',

  DIFFICULTY_KNOWN: 'La difficulté {difficulty} est déjà signalée sur ce marché.',
  DIFFICULTY_UNKNOWN: 'Aucune difficulté {difficulty} n’est signalée pour le lot {lot}.',
  NO_SHORTFALL: 'Le lot {lot} ne manque d’aucune heure ({validated} validées pour {due} dues) : rien à réclamer.',
  NOTICE_KNOWN: 'La mise en demeure {notice} existe déjà sur ce marché.',
  NOTICE_UNKNOWN: 'Aucune mise en demeure {notice} n’a été envoyée sur ce marché.',
  NOTICE_RECEIVED: 'La mise en demeure {notice} a été reçue le {receivedOn} : cette date fait foi.',

  PENALTY_NOT_AGREED:
    'Aucune clause d’heures du lot {lot} ne prévoit de pénalité : aucune ne peut être proposée. Décidez du manque sans pénalité (renonciation, report ou avenant).',
  PENALTY_TERMS_DIFFER:
    'Les clauses d’heures du lot {lot} ne prévoient pas la même pénalité : un manque n’y a pas un seul prix. Décidez du manque sans pénalité (renonciation, report ou avenant).',
  DIFFICULTY_UNEXAMINED: 'Des difficultés signalées n’ont pas été examinées : {difficulties}. Examinez-les d’abord.',
  ATTRIBUTION_UNANSWERED:
    'Personne n’a dit si le manque d’heures du lot {lot} est imputable au titulaire : répondez-y, les difficultés signalées une fois examinées.',
  NOT_ATTRIBUTABLE:
    'La réponse donnée juge le manque d’heures du lot {lot} non imputable au titulaire : aucune pénalité. Décidez du manque sans pénalité (renonciation, report ou avenant).',
  NOTICE_MISSING: 'Une pénalité suit une mise en demeure reçue : aucune n’a été reçue pour le lot {lot}.',
  NOTICE_PERIOD_RUNNING:
    'Le délai de la mise en demeure court jusqu’au {periodEndsOn} inclus : proposez la pénalité après.',
  BALANCE_NOT_FINAL:
    'Le lot {lot} court jusqu’au {plannedEnd} inclus : son solde n’est pas définitif. Proposez la pénalité après, ou dites que les travaux ont pris fin avant.',
  CEILING_MISSING:
    'La clause compte en plafonds horaires : indiquez le plafond en vigueur le {receivedOn}, jour où la mise en demeure a été reçue.',
  CEILING_NOT_EXPECTED: 'La clause fixe un montant par heure manquante : retirez le plafond horaire.',
  FINAL_ACCOUNT_NOTIFIED:
    'Le décompte général est notifié depuis le {notifiedOn} sans réserve de pénalités : aucune ne peut plus être réclamée.',
  ACCOUNT_ALREADY_NOTIFIED: 'Le décompte général est déjà notifié, le {notifiedOn}.',
  LOTS_UNFINISHED: 'Le décompte général suit la fin de chaque lot. Restent en cours : {lots}.',
  PENALTY_ALREADY_DECIDED:
    'La pénalité du lot {lot} est décidée depuis le {decidedOn} : elle ne se propose ni ne se décide deux fois. Une décision mal saisie se corrige, par un autre signataire.',
  PENALTY_NOT_PROPOSED: 'Aucune pénalité n’est proposée pour le lot {lot}.',
  SHORTFALL_ALREADY_DECIDED:
    'Le manque d’heures du lot {lot} est décidé sans pénalité depuis le {decidedOn} : aucune pénalité ne s’y ajoute. Une nouvelle décision sur le manque remplace la précédente.',
  SHORTFALL_NOT_FINAL:
    'Le lot {lot} court jusqu’au {plannedEnd} inclus : ce qui manque n’est pas définitif. Décidez après, ou dites que les travaux ont pris fin avant.',
  CARRIED_TO_MISSING: 'Un manque reporté demande le marché et le lot où les heures seront faites.',
  CARRIED_TO_NOT_EXPECTED: 'Seul un manque reporté nomme un autre lot : retirez-le, ou choisissez « reporté ».',
  CARRIED_TO_UNKNOWN:
    'Cet acheteur n’a pas de lot {lot} au marché {contract} : indiquez un marché et un lot enregistrés, où les heures seront faites.',
  CARRIED_TO_OVER:
    'Rien ne se fait plus sur le lot {lot} du marché {contract} : il est achevé, résilié, annulé, infructueux ou abandonné. Indiquez un lot en cours ou à venir, ou décidez autrement du manque.',
  CARRIED_TO_ITSELF: 'Les heures du lot {lot} se reportent sur un autre lot, ou sur un autre marché.',
  AMENDMENT_MISSING:
    'Aucun avenant n’est enregistré pour le lot {lot} : enregistrez-le d’abord, puis décidez du manque qu’il laisse.',
  REASONS_MISSING: 'Réduire une pénalité ou y renoncer demande des raisons écrites.',
  AMOUNT_MISSING: 'Une pénalité réduite demande son montant.',
  AMOUNT_NOT_EXPECTED:
    'Une pénalité appliquée vaut sa proposition ({proposal}) et une renonciation ne vaut rien : retirez le montant, ou choisissez « réduite ».',
  ABOVE_PROPOSAL: 'Le montant décidé ({amount}) dépasse la pénalité proposée ({proposal}).',
  PENALTY_UNDECIDED: 'La pénalité du lot {lot} n’est pas décidée.',
  PENALTY_WAIVED: 'La pénalité du lot {lot} a été abandonnée : il n’y a rien à recouvrer.',
  PENALTY_RECOVERED:
    'La pénalité du lot {lot} est recouvrée depuis le {settledOn} : sa décision ne se corrige plus. Une différence se règle au décompte.',
  CORRECTION_FOUR_EYES:
    'La décision sur la pénalité du lot {lot} se corrige par un autre signataire délégué que celui qui l’a saisie.',
  PENALTY_SETTLED: 'La pénalité du lot {lot} est recouvrée depuis le {settledOn}.',

  SHORTFALL_UNDECIDED:
    'Il manque {shortfall} au lot {lot} ({validated} validées pour {due} dues) : le manque doit être comblé, ou décidé (renonciation, report, avenant, ou pénalité recouvrée) avant l’achèvement.',
  PENALTY_NOT_SETTLED:
    'La pénalité du lot {lot} est décidée mais pas recouvrée : enregistrez la retenue ou le titre d’abord.',
  LABOUR_NOT_ASKED: 'Aucune clause du lot {lot} ne demande une part des heures travaillées : il n’y a rien à déclarer.',
  LABOUR_NOT_OF_HOLDER:
    'Le fournisseur {holder} n’est pas titulaire du lot {lot} : chaque titulaire déclare les siennes.',
  LABOUR_BEFORE_START: 'Le mois {month} précède le démarrage du lot, le {startedOn}.',
  LABOUR_MISSING:
    'Une part des heures travaillées est due sur le lot {lot} : le titulaire déclare d’abord toutes ses heures de {months}.',
  STATEMENTS_MISSING:
    'Le lot {lot} attend encore ses relevés de : {months}. Le titulaire déclare les heures de ces mois, ou leur absence.',
  STATEMENTS_OPEN: 'Le lot {lot} compte {count} relevé(s) ni validé(s) ni rejeté(s) : traitez-les avant l’achèvement.',
  FIGURES_FROZEN:
    'Les chiffres du marché sont figés depuis le {frozenOn} pour son évaluation locale : seule une correction motivée, par une personne habilitée, peut encore les changer.',
  CORRECTION_NOT_EXPECTED:
    'Les chiffres du marché ne sont pas figés : il n’y a rien à corriger, retirez le motif de correction.',
  EVALUATION_NOT_CLOSED: 'L’évaluation locale du marché n’est pas close.',
  EVALUATION_STILL_CLOSED: 'L’évaluation locale du marché est close depuis le {closedOn}.',
} as const;

export const refuse = refuserOf(refusals);
export type RefusalCode = keyof typeof refusals;
