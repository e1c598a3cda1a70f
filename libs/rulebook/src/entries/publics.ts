import { policy } from '../book/data.js';

const CRITERIA = 'gip-inclusion/les-emplois, administrative_criteria.json';
const CCAG = 'CCAG 2021, art. 16.1.1.1';

type Sensitivity = 'none' | 'social' | 'sensitive';

/** A criterion: its level, its proof, and the greatest age of the proof on the day of the diagnosis (0: until its own end). */
function criterion<const Code extends string>(
  code: Code,
  level: number,
  meaning: string,
  proof: string,
  proofMonths: number,
  sensitivity: Sensitivity = 'none',
) {
  return policy(`criterion.${code}`, { level, proof, proofMonths, sensitivity: sensitivity as string }, 'criterion', {
    label: `Public éligible : ${meaning}`,
    source: CRITERIA,
  });
}

function modality<const Code extends string>(code: Code, group: string, meaning: string) {
  return policy(`modality.${code}`, group, 'code', {
    label: `Modalité : ${meaning}`,
    source: 'CCAG 2021 ; gip-inclusion/le-marche',
  });
}

/** Who may be counted, how, and how people leave: `domain` tables 2.4, 2.5, 2.7. */
export const publicEntries = [
  criterion('RSA', 1, 'bénéficiaire du RSA', 'attestation RSA', 3, 'social'),
  criterion('ASS', 1, 'allocataire de l’ASS', 'attestation ASS', 3, 'social'),
  criterion('AAH', 1, 'allocataire de l’AAH', 'attestation AAH', 3, 'sensitive'),
  criterion('DETLD', 1, 'demandeur d’emploi depuis 24 mois ou plus', 'attestation France Travail', 3),
  criterion('DELD', 2, 'demandeur d’emploi depuis 12 à 24 mois', 'attestation France Travail', 3),
  criterion('CAP_BEP', 2, 'niveau 3 ou infra', 'diplôme ou déclaration sur l’honneur', 3),
  criterion('SENIOR', 2, '50 ans et plus', 'pièce d’identité', 0),
  criterion('JEUNE', 2, 'moins de 26 ans', 'pièce d’identité', 0),
  criterion('ASE', 2, 'sortant de l’aide sociale à l’enfance', 'attestation ASE', 12, 'sensitive'),
  criterion('PI', 2, 'parent isolé', 'attestation CAF', 3, 'social'),
  criterion('PSH_PR', 2, 'sans hébergement ou parcours de rue', 'domiciliation', 3, 'social'),
  criterion('REF_DA', 2, 'réfugié, protégé ou demandeur d’asile', 'titre en cours de validité', 0, 'sensitive'),
  criterion('ZRR', 2, 'résident en zone rurale (ZRR)', 'justificatif de domicile', 6),
  criterion('QPV', 2, 'résident en quartier prioritaire (QPV)', 'justificatif de domicile', 6),
  criterion('DETENTION_MJ', 2, 'sortant de détention ou sous main de justice', 'billet de sortie', 6, 'sensitive'),
  criterion('FLE', 2, 'français inférieur au niveau A1', 'test de langue', 6),
  criterion('PM', 2, 'problème de mobilité', 'diagnostic', 6),
  criterion('TH', 2, 'travailleur handicapé (RQTH)', 'décision en cours de validité', 0, 'sensitive'),
  policy('eligibility.structures', ['EA', 'EATT', 'ESAT', 'AI', 'ETTI', 'EI', 'ACI', 'RQ', 'EPIDE', 'E2C'], 'codes', {
    label: 'Éligibilité par la structure : salariés et usagers de ces structures',
    source: CCAG,
  }),
  policy('eligibility.structuresUnverified', ['GEIQ'], 'codes', {
    label: 'Éligibilité par la structure : parcours en GEIQ',
    source: CCAG,
    doubt: 'La présence du GEIQ dans la liste n’est pas vérifiée.',
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
  policy('exit.target', 6_000, 'basisPoints', {
    label: 'Objectif de sorties dynamiques',
    source: 'Circulaire de 2008 (nosdeputes.fr)',
  }),
] as const;
