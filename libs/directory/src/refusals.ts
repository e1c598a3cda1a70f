import { refuserOf } from '@clausier/kernel';

/** Everything the directory may refuse, with the sentence a person reads. */
export const refusals = {
  ACTOR_ID_TELLS:
    'L’identifiant d’une personne reste au journal, et ne laisse lire ni nom, ni naissance, ni numéro de téléphone ou de sécurité sociale : prenez un code et un numéro (« a12 »), 32 chiffres hexadécimaux, ou une fonction, avec un numéro s’il en faut un (« agent7 », « cheffe_mission »).',
  BEFORE_PREVIOUS_STEP:
    'La date {on} précède l’étape qu’elle suit, datée du {previous} : indiquez le {previous} ou un jour plus tard.',
  BUYER_ALREADY_REGISTERED:
    'L’acheteur {buyer} est déjà enregistré avec d’autres informations. Un acheteur ne s’enregistre qu’une fois.',
  BUYER_UNKNOWN: 'L’acheteur {buyer} n’est pas enregistré : enregistrez-le d’abord.',
  DIRECTORATE_DUPLICATE: 'La direction {directorate} figure deux fois : donnez à chacune son propre code.',
  DIRECTORATE_UNKNOWN: 'L’acheteur n’a pas de direction {directorate}. Directions connues : {known}.',
  ESTABLISHMENT_DUPLICATE: 'L’établissement {establishment} figure deux fois : donnez à chacun son propre code.',
  ESTABLISHMENT_NOT_KNOWN:
    'L’établissement {establishment} du fournisseur {supplier} n’est pas connu ainsi : reprenez les établissements connus, ou enregistrez d’abord leur liste à sa date (revise-establishments).',
  GRANT_ALREADY_EXISTS:
    'L’habilitation {grant} existe déjà avec un autre contenu : retirez-la, puis accordez-en une nouvelle.',
  GRANT_BINDING_REQUIRED: 'Le rôle {role} ne vaut que pour un périmètre précis : renseignez le champ « {binding} ».',
  GRANT_BINDING_UNEXPECTED: 'Le rôle {role} ne se limite pas par « {binding} » : retirez ce champ.',
  GRANT_UNKNOWN: 'L’habilitation {grant} n’existe pas chez cet acheteur.',
  HEAD_GRANTS:
    'Le rôle {role} s’accorde par la personne qui dirige la mission ESS. L’installation du service ne désigne que celle-ci, là où personne ne la dirige.',
  IDENTIFIER_LAST:
    'L’identifiant {scheme} {value} est le seul du fournisseur à cette date : enregistrez d’abord le nouveau (register-supplier), puis retirez celui-ci.',
  IDENTIFIER_MALFORMED:
    'L’identifiant {value} n’a pas la forme d’un {scheme} (un SIRET compte 14 chiffres, clés de contrôle comprises et jamais tous nuls ; un numéro de TVA a la forme de son État : FR, une clé de 2 caractères et 9 chiffres ; EL pour la Grèce).',
  IDENTIFIER_NOT_HELD:
    'Le fournisseur ne porte pas l’identifiant {scheme} {value} le {on}. Identifiants portés ce jour-là : {known}.',
  ILLUSTRATIVE_IDENTIFIER:
    'Un organisme illustratif porte un identifiant « illustrative », un organisme réel jamais : rien d’inventé ne doit pouvoir être attribué à un organisme existant.',
  ILLUSTRATIVE_MISMATCH:
    'Un fournisseur illustratif ne va qu’avec un acheteur illustratif, un fournisseur réel qu’avec un acheteur réel.',
  CANTEEN_ALREADY_REGISTERED:
    'Le restaurant {canteen} est déjà enregistré avec d’autres informations : donnez au nouveau son propre code.',
  PERIOD_REVERSED: 'La fin {until} précède le début {from} : corrigez l’une des deux dates.',
  ROLE_NOT_GRANTABLE: 'Le rôle {role} ne s’accorde pas chez un acheteur : il tient à l’installation du service.',
  SUPPLIER_ALREADY_REGISTERED:
    'Le fournisseur {supplier} est déjà enregistré, le {on}, sous le nom « {officialName} » : reprenez ce nom, vérifiez l’identifiant saisi, ou enregistrez d’abord le nouveau nom à sa date (rename-supplier).',
  SUPPLIER_KIND_NOT_HELD: 'Le fournisseur n’a pas la catégorie {kind} le {on}. Catégories de ce jour-là : {held}.',
  SUPPLIER_SEATED_ELSEWHERE:
    'Le siège du fournisseur {supplier} est connu, le {on}, dans la commune {commune} : reprenez ce siège, ou enregistrez d’abord le nouveau à sa date (move-supplier-seat).',
  SUPPLIER_UNKNOWN: 'Le fournisseur {supplier} n’est pas enregistré : enregistrez-le d’abord (register-supplier).',
} as const;

export const refuse = refuserOf(refusals);
