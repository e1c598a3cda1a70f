/**
 * Family names that are words of everyday or administrative French, or places: alone, they name nobody. They do with a
 * given name or a title. Written as they are compared.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    'agneau aimable air allier ami amour ancien ange angle anglais anjou arbre arc archer argent arras artois autant auteur avenant avril',
    'bail bain balle ban banc bande banque bar barbe baril baron barre barrage barriere bas base bassin bastide bataille bateau beau beaucoup beaute bel belle benefice berger bergerie bien bienvenu blanc blanche bleu blond bois boisson boite bon bonhomme bonne bonnet bord borde borne bosquet bosse bouche boucher boucherie bouchon boulanger boule bouquet bourg bourgeois bourgogne bourse bouton branche bras brasseur breton brie brin brique brochet brosse bruit brun brune buisson bureau',
    'cadre cafe calais calme camp canal canard cannelle canton carre carrier carriere carte cave cerf cerise chaine chaise chambre champ champagne champion change chant chantier chapelle chapon charbonnier charge charpentier charte chasseur chat chateau chaud chaume chef chemin chene cheval chevalier chevreuil choix chretien cite clair claire clause clef clerc cloche clos clou coeur coin col colombe colonne combe combat comble commun comte conseil constant contour copie coq corbeau corbeille cordier cordonnier corne corps cote coton couleur coupe cour courant courrier cours court cousin couturier couvert couvreur creme croix croissant cuisinier culture cure',
    'dame danger dauphin debut delai denis depart deux diamant digne dimanche doit don dore dormeur dos doux drapier droit droite duc dur',
    'eau ecole ecuyer ecrivain effort eglise emploi enfant entier epi epine escalier essai est etang etat eveque exemple',
    'famille farine faucon faucheur faux fer ferme fermier fetes feu feuille fidele fil fils fin flamand flamant fleur foin fond fontaine forestier foret forge fort fosse foulon four fourmi frais franc france francais franche francs frere froid froment fruit',
    'gage gain galant gallois garcon garde gardien gascon gauche gaucher genet genie gens gilet glace gloire grand grande grange gras gravier grenier gris gros grosse guerre guide',
    'habit haie halle hardi haut haute heritier herbe heron heure heureux homme honneur hotel huit',
    'ile image insertion italien jardin jardinier jaune jeune joie joli jolie jour juge juin juillet juste justice',
    'labour lac laine lance lande langue large laurier lavoir legal leger lens lentille liberte libre lieu lievre ligne lille limousin lin lion lis livre loi loir long longue lorrain lot loup lourd loyal lune lyon',
    'machine macon madame mai maille maillet main maire mairie maison maitre major mal malin manche manoir maraicher marais marbre marc marchand marche marechal marin marine mariage mars marteau martinet masse mat matin mauvais meilleur membre menage menuisier mer mercredi merle mesure metier midi mille mine mineur mode moine mois monde monnaie mont montagne montant mort mouche moulin mouton moyen mur musique',
    'nation nature neuf neuve nez noble noir noire nord normand note nouveau nouvelle noyer nuit nombre',
    'office oiseau olive olivier or orange ordre orge orme os ouest outil',
    'page paille pain paix palais panier pape papier papillon paquet paradis parent parfait paris part parc pas passage passe pasteur pauvre pave peau peche pecheur peintre pelle perdrix pere perle perrier personne petit petite peuple picard pie pied pierre pigeon pin pinson piquet place plaisir plan planche plante plat plein pluie poids point poirier poisson poivre poli pont port porte portier poste pot potage potier pouce poulain poule poulet pre premier pressoir prestation prevot prieur prince prix profit prune puits public',
    'quai quartier quatre quint rameau rapide rayon recette regard reine renard rentier repos reste riche riviere robe roche rocher roi romain rond roquette rose rosier roue rouge roux route royal rue ruelle ruisseau',
    'sabot sac sage sain saint saison salle salon samedi sanglier sapin saule saulnier sauvage savant sec seigneur sel sellier serre serrurier service seul siege signe simple social soldat soleil solide sommet souris soulier sud suisse sujet sureau',
    'table tailleur tanneur tard taureau teinturier temps terrain terre terme tisserand toit tonnelier tort tour toussaint trait tranchant travail travers treille trois troupe tuile tuilier',
    'union vache vacher val valet valeur vallee vautour veau vendange vent verdier verger verite verre vert viande vicaire vie vieil vieille vieux vif vigne vigneron village ville villeneuve vin vivier voie voisin voiture voix vrai',
  ].flatMap((line) => line.split(' ')),
);

/** Words that only join others: `du Bois` is as ordinary as `Bois`. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  'a al au aux ben d da de del della der des di dos du el et l la le les van von'.split(' '),
);
