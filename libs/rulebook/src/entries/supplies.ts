import { law, policy } from '../book/data.js';

const EGALIM = 'Loi 2018-938 (EGalim), CRPM L230-5-1 (restaurationcollectivena.fr)';
const OVERSEAS = 'Décret 2021-1235 (seconde main : ma-cantine, DAAF Martinique)';
const HOUSE = 'Règle maison';
const START = '2022-01-01';

type Step = readonly [from: string, until: string | null, qualityBp: number, organicBp: number];

const GROUP: readonly Step[] = [
  [START, '2025-12-31', 2_000, 500],
  ['2026-01-01', '2029-12-31', 3_500, 1_000],
  ['2030-01-01', null, 5_000, 2_000],
];
const MAYOTTE: readonly Step[] = [
  [START, '2025-12-31', 500, 200],
  ['2026-01-01', '2029-12-31', 1_500, 500],
  ['2030-01-01', '2034-12-31', 3_000, 1_000],
  ['2035-01-01', null, 5_000, 2_000],
];
const SAINT_PIERRE: readonly Step[] = [
  [START, '2029-12-31', 3_000, 1_000],
  ['2030-01-01', null, 5_000, 2_000],
];

function limits<const Code extends string>(territory: Code, name: string, steps: readonly Step[], source: string) {
  return steps.flatMap(([from, until, qualityBp, organicBp]) => {
    const about = { source, from, until };
    return [
      law(`food.limit.quality.${territory}`, qualityBp, 'basisPoints', {
        label: `EGalim : part de produits durables et de qualité, ${name}`,
        ...about,
      }),
      law(`food.limit.organic.${territory}`, organicBp, 'basisPoints', {
        label: `EGalim : part de produits biologiques, ${name}`,
        ...about,
      }),
    ];
  });
}

/** Food supplies of R10: labels, limits by territory, and from when each kind of canteen owes them. */
export const supplyEntries = [
  law('food.class.organic', ['organic'], 'codes', {
    label: 'Classe « bio » (produits en conversion compris)',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.class.siqo', ['labelRouge', 'aocAop', 'igp', 'stg'], 'codes', {
    label: 'Classe « SIQO » : Label Rouge, AOC/AOP, IGP, STG',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.class.otherEgalim', ['hve', 'sustainableFishing', 'rup', 'fermier', 'fairTrade'], 'codes', {
    label: 'Classe « autres EGalim » : HVE, pêche durable, RUP, fermier, commerce équitable',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.class.externalities', ['externalities'], 'codes', {
    label: 'Classe « externalités » : performance environnementale, coût des externalités',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.cascade', ['organic', 'siqo', 'otherEgalim', 'externalities'], 'codes', {
    label: 'Un signe par ligne d’achat, dans cet ordre : bio, SIQO, autres EGalim, externalités',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.localCounts', false, 'switch', {
    label: 'Le « local » et l’approvisionnement direct comptent dans la part de qualité',
    source: 'ma-cantine, modèle d’achat',
  }),
  law('food.lawfulLevers', ['needDefinition', 'lots', 'directSupplyCriterion', 'seasonality'], 'codes', {
    label:
      'Au lieu d’une exigence d’origine : définition du besoin, allotissement, critère d’approvisionnement direct, saisonnalité et fraîcheur',
    source: 'agirpourlalimentationlocale.fr ; Sénat, l20-118',
  }),
  policy('food.localDefinitions', ['PAT', 'EPCI', 'departement', 'region', 'km'], 'codes', {
    label: 'Définitions admises de « local »',
    source: 'ma-cantine, modèle d’achat',
  }),
  policy('food.confirmedAbove', 100_000_000, 'cents', {
    label: 'Ligne d’achat de denrées : au-delà, confirmation expresse avant validation',
    source: HOUSE,
  }),
  law('food.collegeOwnBuyer', true, 'switch', {
    label: 'Un collège est un acheteur à part entière',
    source: 'Règle d’usage',
    doubt: 'Non vérifié.',
  }),
  ...(['public', 'state'] as const).map((canteen) =>
    law(`duty.food.${canteen}`, true, 'switch', {
      label: canteen === 'public' ? 'EGalim, restauration publique' : 'EGalim, restauration de l’État',
      source: EGALIM,
      from: START,
    }),
  ),
  law('duty.food.private', true, 'switch', {
    label: 'EGalim, restauration privée',
    source: EGALIM,
    from: '2024-01-01',
  }),
  law('food.limit.meatFish.public', 6_000, 'basisPoints', {
    label: 'EGalim : part de produits durables et de qualité dans les viandes et poissons, restauration publique',
    source: 'actu-environnement.com',
    from: '2024-01-01',
  }),
  law('food.limit.meatFish.private', 6_000, 'basisPoints', {
    label: 'EGalim : part de produits durables et de qualité dans les viandes et poissons, restauration privée',
    source: 'actu-environnement.com',
    from: '2024-01-01',
  }),
  law('food.limit.meatFish.state', 10_000, 'basisPoints', {
    label: 'EGalim : part de produits durables et de qualité dans les viandes et poissons, restauration de l’État',
    source: 'actu-environnement.com',
    from: '2024-01-01',
  }),
  ...limits('metropole', 'métropole', [[START, null, 5_000, 2_000]], EGALIM),
  ...limits('guadeloupe', 'Guadeloupe', GROUP, OVERSEAS),
  ...limits('martinique', 'Martinique', GROUP, OVERSEAS),
  ...limits('guyane', 'Guyane', GROUP, OVERSEAS),
  ...limits('reunion', 'La Réunion', GROUP, OVERSEAS),
  ...limits('saintMartin', 'Saint-Martin', GROUP, OVERSEAS),
  ...limits('mayotte', 'Mayotte', MAYOTTE, OVERSEAS),
  ...limits('saintPierreEtMiquelon', 'Saint-Pierre-et-Miquelon', SAINT_PIERRE, OVERSEAS),
  law('legalText.foodWaste', 'Loi 2020-105 (AGEC)', 'article', {
    label: 'Gaspillage alimentaire, emballages plastiques et réemploi',
    source: 'Loi 2020-105, art. 58',
    from: '2020-02-12',
    doubt: 'La portée et le premier jour ne sont pas vérifiés.',
  }),
] as const;
