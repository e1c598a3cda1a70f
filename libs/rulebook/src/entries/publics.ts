import { policy } from '../book/data.js';

const CRITERIA = 'gip-inclusion/les-emplois, administrative_criteria.json';
const CCAG = 'CCAG 2021, art. 16.1.1.1';

/** A criterion: its level, its proof, and the greatest age of the proof on the day of the diagnosis (0: until its own end). */
function criterion<const Code extends string>(
  code: Code,
  meaning: string,
  value: { readonly level: 1 | 2; readonly proof: string; readonly proofMonths: number; readonly sensitivity: string },
) {
  return policy(`criterion.${code}`, value, 'criterion', { label: `Public éligible : ${meaning}`, source: CRITERIA });
}

function modality<const Code extends string>(code: Code, group: string, meaning: string) {
  return policy(`modality.${code}`, group, 'code', {
    label: `Modalité : ${meaning}`,
    source: 'CCAG 2021 ; gip-inclusion/le-marche',
  });
}

/** Who may be counted, how people are counted, and how they leave. */
export const publicEntries = [
  criterion('RSA', 'bénéficiaire du RSA', {
    level: 1,
    proof: 'attestation RSA',
    proofMonths: 3,
    sensitivity: 'social',
  }),
  criterion('ASS', 'allocataire de l’ASS', {
    level: 1,
    proof: 'attestation ASS',
    proofMonths: 3,
    sensitivity: 'social',
  }),
  criterion('AAH', 'allocataire de l’AAH', {
    level: 1,
    proof: 'attestation AAH',
    proofMonths: 3,
    sensitivity: 'sensitive',
  }),
  criterion('DETLD', 'demandeur d’emploi depuis 24 mois ou plus', {
    level: 1,
    proof: 'attestation France Travail',
    proofMonths: 3,
    sensitivity: 'none',
  }),
  criterion('DELD', 'demandeur d’emploi depuis 12 à 24 mois', {
    level: 2,
    proof: 'attestation France Travail',
    proofMonths: 3,
    sensitivity: 'none',
  }),
  criterion('CAP_BEP', 'niveau 3 ou infra', {
    level: 2,
    proof: 'diplôme ou déclaration sur l’honneur',
    proofMonths: 3,
    sensitivity: 'none',
  }),
  criterion('SENIOR', '50 ans et plus', { level: 2, proof: 'pièce d’identité', proofMonths: 0, sensitivity: 'none' }),
  criterion('JEUNE', 'moins de 26 ans', { level: 2, proof: 'pièce d’identité', proofMonths: 0, sensitivity: 'none' }),
  criterion('ASE', 'sortant de l’aide sociale à l’enfance', {
    level: 2,
    proof: 'attestation ASE',
    proofMonths: 12,
    sensitivity: 'sensitive',
  }),
  criterion('PI', 'parent isolé', { level: 2, proof: 'attestation CAF', proofMonths: 3, sensitivity: 'social' }),
  criterion('PSH_PR', 'sans hébergement ou parcours de rue', {
    level: 2,
    proof: 'domiciliation',
    proofMonths: 3,
    sensitivity: 'social',
  }),
  criterion('REF_DA', 'réfugié, protégé ou demandeur d’asile', {
    level: 2,
    proof: 'titre en cours de validité',
    proofMonths: 0,
    sensitivity: 'sensitive',
  }),
  criterion('ZRR', 'résident en zone rurale (ZRR)', {
    level: 2,
    proof: 'justificatif de domicile',
    proofMonths: 6,
    sensitivity: 'none',
  }),
  criterion('QPV', 'résident en quartier prioritaire (QPV)', {
    level: 2,
    proof: 'justificatif de domicile',
    proofMonths: 6,
    sensitivity: 'none',
  }),
  criterion('DETENTION_MJ', 'sortant de détention ou sous main de justice', {
    level: 2,
    proof: 'billet de sortie',
    proofMonths: 6,
    sensitivity: 'sensitive',
  }),
  criterion('FLE', 'français inférieur au niveau A1', {
    level: 2,
    proof: 'test de langue',
    proofMonths: 6,
    sensitivity: 'none',
  }),
  criterion('PM', 'problème de mobilité', { level: 2, proof: 'diagnostic', proofMonths: 6, sensitivity: 'none' }),
  criterion('TH', 'travailleur handicapé (RQTH)', {
    level: 2,
    proof: 'décision en cours de validité',
    proofMonths: 0,
    sensitivity: 'sensitive',
  }),
  policy('eligibility.structures', ['EA', 'EATT', 'ESAT', 'AI', 'ETTI', 'EI', 'ACI', 'RQ', 'EPIDE', 'E2C'], 'codes', {
    label: 'Éligibilité par la structure : salariés et usagers de ces structures',
    source: CCAG,
  }),
  policy('eligibility.structuresUnverified', ['GEIQ'], 'codes', {
    label: 'Éligibilité par la structure : parcours en GEIQ',
    source: CCAG,
    doubt: 'La présence du GEIQ dans la liste n’est pas vérifiée.',
  }),
  policy('eligibility.iaeUntilApprovalEnd', true, 'switch', {
    label: 'Éligibilité par la structure : en IAE, jusqu’à la fin de l’agrément du parcours',
    source: 'Pratique des clauses',
    doubt: 'Non vérifié.',
  }),
  policy('eligibility.iaePass', 24, 'months', {
    label: 'Parcours IAE : durée, prolongeable',
    source: '2c-audit.fr',
  }),
  policy(
    'eligibility.geiqCriteria',
    ['JEUNE_SQ', 'MINIMA', 'SANS_TRAVAIL_12', 'DE_45', 'RECONVERSION', 'SIAE_CUI'],
    'codes',
    {
      label:
        'Critères propres aux GEIQ : jeune sans qualification, minima sociaux, sans travail depuis 12 mois, demandeur d’emploi de 45 ans et plus, reconversion, sortant de SIAE ou de contrat aidé',
      source: 'gip-inclusion/les-emplois, administrative_criteria_geiq.json',
      doubt: 'La liste lue n’est pas complète ; le sens exact, le niveau et la preuve de chacun ne sont pas vérifiés.',
    },
  ),
  policy('siae.clauseEligible', ['EI', 'ACI', 'AI', 'ETTI', 'EA', 'EATT', 'ESAT'], 'codes', {
    label: 'Structures retenues pour une clause par la plateforme du marché de l’inclusion',
    source: 'gip-inclusion/le-marche',
  }),
  policy('siae.leftOut', ['EITI', 'SEP'], 'codes', {
    label: 'Structures écartées par prudence par cette plateforme',
    source: 'gip-inclusion/le-marche',
  }),
  modality('DIRECT_HIRE', 'directHire', 'embauche directe (CDD, CDI, alternance) par le titulaire'),
  modality('ETTI', 'madeAvailable', 'mise à disposition par une entreprise de travail temporaire d’insertion'),
  modality('AI', 'madeAvailable', 'mise à disposition par une association intermédiaire'),
  modality('GEIQ', 'madeAvailable', 'mise à disposition par un groupement d’employeurs (GEIQ)'),
  modality('EATT', 'madeAvailable', 'mise à disposition par une entreprise adaptée de travail temporaire'),
  modality('EI', 'service', 'sous-traitance ou cotraitance avec une entreprise d’insertion'),
  modality('ACI', 'service', 'sous-traitance ou cotraitance avec un atelier et chantier d’insertion'),
  modality('EA', 'service', 'sous-traitance ou cotraitance avec une entreprise adaptée'),
  modality('ESAT', 'service', 'sous-traitance ou cotraitance avec un ESAT'),
  modality('COMBINED', 'combined', 'combinaison de plusieurs modalités'),
  policy(
    'evidence.pieces',
    ['employmentContract', 'eligibilityProof', 'attendanceCertificate', 'tripartiteConvention', 'crossAssessment'],
    'codes',
    {
      label:
        'Pièces justificatives : contrat de travail, preuve d’éligibilité, attestation de présence, convention tripartite, bilan croisé',
      source: 'Clause de formation type (lab110bis, février 2018)',
    },
  ),
  policy('evidence.piecesUnverified', ['payslip', 'ettiStatement', 'siaeInvoice'], 'codes', {
    label: 'Pièces justificatives : bulletin de paie, relevé ETTI, facture SIAE',
    source: 'Pratique des clauses',
    doubt: 'Ces pièces ne sont pas vérifiées.',
  }),
  policy('exit.lasting', ['cdi', 'longFixedTerm', 'civilService', 'businessCreation'], 'codes', {
    label: 'Sortie en emploi durable : CDI, CDD ou intérim de plus de 6 mois, fonction publique, création d’activité',
    source: 'communaute.inclusion',
  }),
  policy('exit.transition', ['shortFixedTerm', 'aidedContract'], 'codes', {
    label:
      'Sortie en emploi de transition : CDD ou intérim de moins de 6 mois, contrat aidé chez un employeur ordinaire',
    source: 'communaute.inclusion',
  }),
  policy('exit.positive', ['training', 'otherSiae'], 'codes', {
    label: 'Sortie positive : formation, embauche par une autre SIAE',
    source: 'communaute.inclusion',
  }),
  policy('exit.other', ['unemployed', 'otherSituation'], 'codes', {
    label: 'Autres sorties : sans emploi, autre situation',
    source: 'communaute.inclusion',
  }),
  policy('exit.neutralised', [], 'codes', {
    label: 'Sorties neutralisées, laissées hors du compte',
    source: 'communaute.inclusion',
    doubt: 'Il en existe ; leur liste n’est pas connue.',
  }),
  policy('exit.dynamic', ['lasting', 'transition', 'positive'], 'codes', {
    label: 'Sorties dynamiques : durable, transition, positive',
    source: 'Circulaire de 2008 (nosdeputes.fr)',
  }),
  policy('exit.target', 6_000, 'basisPoints', {
    label: 'Objectif de sorties dynamiques',
    source: 'Circulaire de 2008 (nosdeputes.fr)',
  }),
] as const;
