/**
 * The words of which the name of a function is made, in French and in English, lower case without accents: what people do,
 * and the services they do it for. None is a usual family or given name. An id made of them alone names a function.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    // What people do.
    'achat achats acheteur acheteuse administrateur administratrice adjoint adjointe agent agente aide',
    'animateur animatrice assistant assistante auditeur auditor auditrice buyer canteen charge chargee chef cheffe client',
    'comptable conseiller conseillere contact controleur controleuse conducteur conductrice coordinateur coordinatrice',
    'coordinator corr correspondant correspondante correspondent cuisinier cuisiniere delegue deleguee delegated depute',
    'directeur direction directorate directrice dpd dpo elected elu elue employe employee expert experte',
    'facilitateur facilitation facilitator facilitatrice file fournisseur gerant gerante gest gestionnaire guest head',
    'installateur installatrice installer instructeur instructrice invite invitee juriste kitchen lecteur lectrice',
    'manager membre moderateur moderatrice officer operateur operator operatrice partenaire patron pilot pilote president',
    'presidente procurement pilotage projet referent referente relecteur relectrice representant representante',
    'responsable reader secretaire secretariat service services signataire signatory signer suppleant suppleante',
    'superviseur superviseuse supplier support system systeme technicien technicienne test tester testeur testeuse titulaire',
    'transversal tuteur tutrice user utilisateur utilisatrice valideur valideuse vice visiteur visiteuse visitor',
    // Where they do it.
    'archives assemblee atelier batiment batiments btp bureau buildings cabinet cantine central centrale chantier chantiers',
    'clause clauses college colleges commande commission communication comptabilite conseil council cuisine culture',
    'cuisines departement departemental departementale developpement dsi eau ecole ecoles economie education emploi',
    'energie enfance ess entreprise environnement equipe espaces etudes evaluation evaluations finance finances food',
    'formation general generale groupe group habitat hours heures informatique infrastructures insertion interne juridique',
    'legal local locale logement lot lots maitrise marche marches mission office patrimoine personnel plan planning plie',
    'programmation programme public publics publique publiques qualite region regional regionale repas restaurant',
    'restauration restaurants rh roads route routes schools sanitaire social sociale sociales sports suivi supplies',
    'technique territoire territoires tourisme tp transport transports travaux urbanisme verts ville voirie working works',
    // Whoever it is.
    'anyone autre autres else inconnu inconnue nobody other others somebody someone unknown',
  ].flatMap((line) => line.split(' ')),
);
