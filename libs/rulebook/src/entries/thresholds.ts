import { law } from '../book/data.js';

/** Thresholds in EUR, without tax, by whole civil years: [years, supplies and services, works and concessions, utilities]. */
const rows = [
  [
    2014,
    2015,
    207_000,
    5_186_000,
    414_000,
    'Seuils européens 2014-2015 (Code des marchés publics, art. 30, état 2014)',
  ],
  [2016, 2017, 209_000, 5_225_000, 418_000, 'Seuils européens 2016-2017 (seconde main : entrepreneurs-85.fr)'],
  [2018, 2019, 221_000, 5_548_000, 443_000, 'Seuils européens 2018-2019 (seconde main : binimelis-avocats.fr)'],
  [2020, 2021, 214_000, 5_350_000, 428_000, 'Seuils européens 2020-2021 (seconde main : benech-avocat.fr)'],
  [2022, 2023, 215_000, 5_382_000, 431_000, 'Seuils européens 2022-2023 (seconde main : aapasso.fr)'],
  [2024, 2025, 221_000, 5_538_000, 443_000, 'Seuils européens 2024-2025 (cdg22.fr, amf62.fr)'],
  [
    2026,
    2027,
    216_000,
    5_404_000,
    432_000,
    'Règl. délégué (UE) 2025/2152, avis au JO du 26 décembre 2025 (annexe 2 du CCP)',
  ],
] as const;

function column<const Id extends string>(id: Id, label: string, euros: (row: (typeof rows)[number]) => number) {
  return rows.map((row) =>
    law(id, (euros(row) * 100) as number, 'cents', {
      label,
      source: row[5],
      from: `${row[0]}-01-01`,
      until: `${row[1]}-12-31`,
      ...(row[0] === 2014 ? { doubt: 'Le premier jour de cette ligne (1er janvier 2014) n’est pas vérifié.' } : {}),
    }),
  );
}

/** The European thresholds of R2 and the national limits around them, in cents without tax. */
export const thresholdEntries = [
  ...column('threshold.suppliesServices', 'Seuil européen, fournitures et services', (row) => row[2]),
  ...column('threshold.works', 'Seuil européen, travaux', (row) => row[3]),
  ...column('threshold.concession', 'Seuil européen, concessions', (row) => row[3]),
  ...column(
    'threshold.utilitiesSuppliesServices',
    'Seuil européen, fournitures et services des entités adjudicatrices',
    (row) => row[4],
  ),
  law('threshold.centralSuppliesServices', 14_000_000, 'cents', {
    label: 'Seuil européen, fournitures et services des autorités centrales',
    source: 'Règl. délégué (UE) 2025/2152, avis au JO du 26 décembre 2025 (annexe 2 du CCP)',
    from: '2026-01-01',
    until: '2027-12-31',
  }),
  law('noProcedure.works', 10_000_000, 'cents', {
    label: 'Dispense de procédure, travaux',
    source: 'Décret 2025-1386 du 29 décembre 2025 (marche-public.fr)',
    from: '2026-01-01',
  }),
  law('noProcedure.suppliesServices', 4_000_000, 'cents', {
    label: 'Dispense de procédure, fournitures et services',
    source: 'Limite en vigueur avant le décret 2025-1386 (marche-public.fr)',
    from: '2020-01-01',
    until: '2026-03-31',
    doubt: 'Le premier jour (1er janvier 2020) n’est pas vérifié.',
  }),
  law('noProcedure.suppliesServices', 6_000_000, 'cents', {
    label: 'Dispense de procédure, fournitures et services',
    source: 'Décret 2025-1386 du 29 décembre 2025 (marche-public.fr)',
    from: '2026-04-01',
  }),
  law('spaser.threshold', 10_000_000_000, 'cents', {
    label: 'SPASER obligatoire : montant des marchés notifiés dans l’année',
    source: 'Loi 2014-856, art. 13 ; D2111-3 du CCP (landot-avocats.net)',
    from: '2015-02-01',
    until: '2022-12-31',
    doubt: 'Le premier jour (1er février 2015) n’est pas vérifié.',
  }),
  law('spaser.threshold', 5_000_000_000, 'cents', {
    label: 'SPASER obligatoire : achats réalisés dans l’année civile',
    source: 'D2111-3 du CCP, seuil depuis le 1er janvier 2023 (landot-avocats.net)',
    from: '2023-01-01',
  }),
  law('spaser.publication', 2, 'years', {
    label: 'SPASER : publication des indicateurs, au moins tous les',
    source: 'L2111-3 du CCP',
    from: '2023-01-01',
    doubt: 'La périodicité n’est pas vérifiée.',
  }),
  law('spaser.buyers', 'allBuyers', 'code', {
    label: 'SPASER : acheteurs soumis, tous ceux du code, État et hôpitaux compris',
    source: 'Loi « industrie verte » de 2023, art. 29 (atexo)',
    from: '2023-10-25',
    doubt: 'Le premier jour (25 octobre 2023) n’est pas vérifié.',
  }),
  law(
    'spaser.contents',
    ['socialObjectives', 'ecologicalObjectives', 'circularEconomy', 'implementation', 'annualFollowUp'],
    'codes',
    {
      label: 'SPASER : objectifs sociaux et écologiques, économie circulaire, mise en œuvre, suivi annuel',
      source: 'L2111-3 du CCP (lexbase)',
      from: '2019-04-01',
    },
  ),
  law('spaser.supplierKinds', ['ESUS', 'EA', 'ESAT', 'SIAE'], 'codes', {
    label: 'SPASER : achats suivis par un objectif, auprès des ESUS, EA, ESAT et SIAE',
    source: 'L2111-3 du CCP (atexo)',
    from: '2019-04-01',
    doubt: 'Le premier jour (1er avril 2019) n’est pas vérifié.',
  }),
] as const;
