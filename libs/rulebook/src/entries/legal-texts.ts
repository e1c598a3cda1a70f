import { law, policy } from '../book/data.js';

const CMP = { from: '2006-09-01', until: '2016-03-31', source: 'Code des marchés publics 2006 (décret 2006-975)' };
const ORD = { from: '2016-04-01', until: '2019-03-31', source: 'Ordonnance 2015-899' };
const CCP = { from: '2019-04-01', source: 'Code de la commande publique' };
const ARTICLE = 'Numéro d’article non vérifié.';
const CCAG = { from: '2021-04-01', source: 'CCAG 2021, art. 16.1 ou 20.1, si le marché s’y réfère' };

/** Rules that go with the bases: what the codes say of the need, of reservation, of criteria and of documents. */
export const legalTextEntries = [
  law('legalText.concessionBases', ['CCP-L3114-2', 'CCP-L3114-2-1'], 'codes', {
    label: 'Fondements propres aux concessions ; tous les autres sont propres aux marchés',
    source: 'Code de la commande publique, troisième partie',
    from: '2019-04-01',
  }),
  law('legalText.need', 'CMP art. 5', 'article', { label: 'Définition du besoin : développement durable', ...CMP }),
  law('legalText.need', 'Ord. 2015-899 art. 30', 'article', {
    label: 'Définition du besoin : développement durable',
    ...ORD,
  }),
  law('legalText.need', 'CCP L2111-1', 'article', { label: 'Définition du besoin : développement durable', ...CCP }),
  law('legalText.lots', 'CMP art. 10', 'article', { label: 'Allotissement', ...CMP }),
  law('legalText.lots', 'Ord. 2015-899 art. 32', 'article', {
    label: 'Allotissement',
    ...ORD,
    doubt: ARTICLE,
  }),
  law('legalText.lots', 'CCP L2113-10, L2113-11', 'article', {
    label: 'Allotissement',
    ...CCP,
    doubt: ARTICLE,
  }),
  law('legalText.executionConditions', 'CCP L2112-3, L2112-4', 'article', {
    label: 'Conditions d’exécution : textes voisins de L2112-2',
    ...CCP,
    doubt: ARTICLE,
  }),
  law('legalText.reservedCombined', 'CCP L2113-14', 'article', {
    label:
      'Lot réservé au handicap et à l’insertion à la fois : manière de combiner L2113-12 et L2113-13, non un fondement',
    source: 'Loi ASAP (code-commande-publique.com)',
    from: '2020-12-09',
    doubt: 'Le premier jour (9 décembre 2020) n’est pas vérifié.',
  }),
  law('legalText.reservedEss', 'CCP L2113-15, L2113-16', 'article', {
    label: 'Services de santé, sociaux et culturels listés : réservation aux entreprises de l’ESS',
    ...CCP,
  }),
  law('legalText.insertionServices', 'Avis du 31 mars 2019', 'article', {
    label: 'Services sociaux et autres services spécifiques : liste',
    source: 'CCP R2123-1 (marche-public.info)',
    from: '2019-04-01',
  }),
  law('insertionService.awardNotice', 20_700_000, 'cents', {
    label: 'Services d’insertion (CMP art. 30) : attribution par la commission et avis d’attribution à partir de',
    source: 'CMP art. 30, état du 1er octobre 2014 (etalab)',
    from: '2014-01-01',
    until: '2015-12-31',
    doubt: 'Le premier et le dernier jour ne sont pas vérifiés.',
  }),
  law('legalText.awardCriteria', 'CMP art. 53', 'article', { label: 'Critères d’attribution', ...CMP }),
  law('legalText.awardCriteria', 'Ord. 2015-899 art. 52, décret 2016-360 art. 62', 'article', {
    label: 'Critères d’attribution',
    ...ORD,
    source: 'Ordonnance 2015-899, décret 2016-360 (landot-avocats.net)',
  }),
  law('legalText.awardCriteria', 'CCP L2152-7, R2152-7', 'article', {
    label: 'Critères d’attribution',
    ...CCP,
    until: '2026-08-20',
  }),
  law('legalText.awardCriteria', 'CCP L2152-7, R2152-7 (décret 2022-767)', 'article', {
    label: 'Critères d’attribution : un critère environnemental au moins',
    source: 'Décret 2022-767',
    from: '2026-08-21',
    doubt: 'Que l’insertion et l’approvisionnement direct y soient toujours nommés n’est pas vérifié.',
  }),
  law('awardCriterion.sole', 'lifeCycleCost', 'code', {
    label: 'Critère unique : le seul permis est un coût du type cycle de vie, le prix seul ne l’est plus',
    source: 'Décret 2022-767 (FNCCR, associatheque)',
    from: '2026-08-21',
  }),
  law('caseLaw.insertionCriterion', 'CE, 25 mars 2013, Département de l’Isère', 'article', {
    label: 'La performance d’insertion est admise comme critère',
    source: 'Document source, diapositive 8',
    from: '2013-03-25',
  }),
  law('caseLaw.linkWithObject', 'CE, 2018 (Nantes)', 'article', {
    label:
      'Un critère social porte sur l’objet du marché ou son exécution, non sur la politique générale de l’entreprise',
    source: 'landot-avocats.net (2018)',
    from: '2018-01-01',
    doubt: 'Le jour de la décision n’est pas vérifié.',
  }),
  law('caseLaw.localJobs', 'CE, 20 décembre 2019', 'article', {
    label: 'Un critère d’emplois locaux créés est licite s’il est lié à l’objet et non discriminatoire',
    source: 'adaltys.com',
    from: '2019-12-20',
  }),
  law('clause.byAmendment', true, 'switch', {
    label: 'Une clause peut être ajoutée par avenant à un marché signé',
    source: 'Guide de la DAJ (123dok)',
  }),
  law('legalText.spaser', 'Loi 2014-856 art. 13', 'article', {
    label: 'Schéma de promotion des achats responsables (écologie : loi 2015-992, art. 76)',
    source: 'Loi 2014-856, art. 13 (marche-public.fr)',
    from: '2014-08-02',
    until: '2019-03-31',
    doubt: 'Le premier jour (2 août 2014) n’est pas vérifié.',
  }),
  law('legalText.spaser', 'CCP L2111-3, D2111-3', 'article', {
    label: 'Schéma de promotion des achats responsables',
    ...CCP,
  }),
  law('reservedLot.minimumShare', 5_000, 'basisPoints', {
    label: 'Lot réservé : part minimale de travailleurs handicapés ou défavorisés',
    source: 'CCP R2113-7',
    from: '2019-04-01',
  }),
  law('reservedLot.noticeCitesArticle', true, 'switch', {
    label: 'Lot réservé : l’avis cite l’article',
    source: 'CCP R2113-7',
    from: '2019-04-01',
  }),
  law('awardCriterion.directSupply', 'Décret 2011-1000', 'article', {
    label: 'Critère d’approvisionnement direct en produits agricoles',
    source: 'CMP art. 53, décret 2011-1000',
    from: '2011-08-27',
    doubt: 'Le premier jour n’est pas vérifié.',
  }),
  law('tender.hourClauseParts', ['scope', 'facilitatorContact', 'eligibleProfiles', 'hours'], 'codes', {
    label: 'Mentions d’une clause d’heures : périmètre, contact du facilitateur, publics éligibles, volume d’heures',
    ...CCAG,
  }),
  policy(
    'tender.hourClauseMatters',
    ['implementation', 'pooling', 'facilitatorRole', 'holderCorrespondent', 'meetings', 'difficulties', 'penalties'],
    'codes',
    {
      label:
        'Ce qu’une clause d’heures règle aussi : modalités, globalisation, rôle du facilitateur, correspondant du titulaire, réunions, difficultés à signaler, pénalités',
      ...CCAG,
      doubt: 'Lu dans le CCAG TIC (art. 16.1) seul ; les autres CCAG ne sont pas vérifiés.',
    },
  ),
  law('tender.placeProfiles', ['QPV', 'ZRR'], 'codes', {
    label: 'Publics définis par un lieu admis, parmi d’autres publics',
    source: 'Égalité d’accès à la commande publique ; règle maison',
    doubt: 'L’exception des QPV et ZRR n’est pas vérifiée.',
  }),
] as const;
