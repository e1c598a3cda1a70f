import { law } from '../book/data.js';

const CMP = { from: '2006-09-01', until: '2016-03-31', source: 'Code des marchés publics 2006 (décret 2006-975)' };
const ORD = { from: '2016-04-01', until: '2019-03-31', source: 'Ordonnance 2015-899' };
const CCP = { from: '2019-04-01', source: 'Code de la commande publique' };

const CONDITIONS = ['executionCondition', 'socialCondition', 'supplyCondition'] as const;
const SOCIAL_CONDITIONS = ['executionCondition', 'socialCondition'] as const;

function basis<const Code extends string>(
  code: Code,
  article: string,
  kinds: readonly string[],
  successors: readonly string[],
  about: { readonly source: string; readonly from: string; readonly until?: string; readonly doubt?: string },
) {
  return law(`legalBasis.${code}`, { article, kinds, successors }, 'legalBasis', {
    label: `Fondement juridique ${article}`,
    ...about,
  });
}

/** The legal bases of R4, judged on the day the consultation is launched. */
export const legalBasisEntries = [
  basis('CMP-14', 'CMP art. 14', CONDITIONS, ['ORD-38'], CMP),
  basis('CMP-15', 'CMP art. 15', ['reservedLot'], ['ORD-36'], CMP),
  basis('CMP-30', 'CMP art. 30', ['insertionService'], ['DEC-28'], CMP),
  basis('CMP-53', 'CMP art. 53', ['awardCriterion'], ['ORD-52'], CMP),
  basis('ORD-36', 'Ord. 2015-899 art. 36', ['reservedLot'], ['CCP-L2113-12', 'CCP-L2113-13'], {
    ...ORD,
    doubt: 'Numéro d’article non vérifié.',
  }),
  basis('ORD-37', 'Ord. 2015-899 art. 37', ['reservedLot'], ['CCP-L2113-15'], {
    ...ORD,
    doubt: 'Numéro d’article non vérifié.',
  }),
  basis('ORD-38', 'Ord. 2015-899 art. 38', CONDITIONS, ['CCP-L2112-2'], ORD),
  basis('ORD-52', 'Ord. 2015-899 art. 52', ['awardCriterion'], ['CCP-R2152-7'], ORD),
  basis('DEC-28', 'Décret 2016-360 art. 28', ['insertionService'], ['CCP-R2123-1'], {
    ...ORD,
    source: 'Décret 2016-360',
    doubt: 'Numéro d’article non vérifié.',
  }),
  basis('CCP-L2112-2', 'CCP L2112-2', CONDITIONS, [], CCP),
  basis('CCP-L2112-2-1', 'CCP L2112-2-1', SOCIAL_CONDITIONS, [], {
    source: 'Loi 2021-1104, art. 35 ; décret 2022-767',
    from: '2026-08-21',
  }),
  basis('CCP-L2113-12', 'CCP L2113-12', ['reservedLot'], [], CCP),
  basis('CCP-L2113-13', 'CCP L2113-13', ['reservedLot'], [], CCP),
  basis('CCP-L2113-13-1', 'CCP L2113-13-1', ['reservedLot'], [], { ...CCP, from: '2022-10-20' }),
  basis('CCP-L2113-15', 'CCP L2113-15', ['reservedLot'], [], CCP),
  basis('CCP-L3114-2', 'CCP L3114-2', SOCIAL_CONDITIONS, [], CCP),
  basis('CCP-L3114-2-1', 'CCP L3114-2-1', SOCIAL_CONDITIONS, [], {
    source: 'Loi 2021-1104, art. 35 ; décret 2022-767',
    from: '2026-08-21',
    doubt: 'Le numéro de l’article n’est pas vérifié.',
  }),
  basis('CCP-R2123-1', 'CCP R2123-1', ['insertionService'], [], CCP),
  basis('CCP-R2152-7', 'CCP R2152-7', ['awardCriterion'], [], CCP),
] as const;
