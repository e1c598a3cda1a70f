import { foreignEntityId } from '../pipeline/command-ids.js';

/** A command at the own place, at another place of the same buyer, and at another buyer. */
export type Targets = readonly [
  own: readonly [string, object],
  elsewhere: readonly [string, object],
  other: readonly [string, object],
];

function each(ids: readonly [string, string, string], path: (id: string) => string, body: object): Targets {
  const [own, elsewhere, other] = ids;
  return [
    [path(own), body],
    [path(elsewhere), body],
    [path(other), body],
  ];
}
const REVIEWS = ['illu.2026', 'illu.2027', 'other.2026'] as const;
const PROGRAMMES = ['illu.2026.roads', 'illu.2026.schools', 'other.2026.roads'] as const;
const CONTRACTS = ['p1', 'p2', 'p9'] as const;
const MONTHS = ['p1.202605', 'p2.202605', 'p9.202605'] as const;
const CANTEENS = ['k1.2026q2', 'k2.2026q2', 'k9.2026q2'] as const;
const PEOPLE = ['x1', 'x2', 'x9'] as const;

export const review = each(REVIEWS, (id) => `programmingReview/${id}/OpenProgrammingReview`, {});
export const forceClose = each(REVIEWS, (id) => `programmingReview/${id}/ForceCloseProgrammingReview`, {
  reason: 'Retard',
});
export const publish = each(
  ['illu.2025', 'illu.2024', 'other.2025'],
  (id) => `centralEvaluation/${id}/PublishCentralEvaluation`,
  {},
);
const purchase = {
  ...{ purchase: 'b1', officialName: 'Enrobés', family: 'insertion', category: 'works', durationMonths: 6 },
  ...{ plannedLaunchOn: '2026-09-01', lots: [{ lot: 'l1', officialName: 'Lot', estimatedValueCents: 1 }] },
};
export const declare = each(PROGRAMMES, (id) => `directorateProgramme/${id}/DeclarePurchase`, purchase);
const slip = { purchase: 'b1', reason: 'Faute de frappe.' };
export const correctPurchase = each(PROGRAMMES, (id) => `directorateProgramme/${id}/CorrectPurchase`, {
  ...{ ...slip, lots: [{ lot: 'l1', officialName: 'Lot', estimatedValueCents: 2 }] },
});
export const regroup = each(PROGRAMMES, (id) => `directorateProgramme/${id}/RegroupPurchase`, {
  ...{ ...slip, leaves: ['group'] },
});
export const withdrawPurchase = each(PROGRAMMES, (id) => `directorateProgramme/${id}/WithdrawPurchase`, slip);
export const decide = each(PROGRAMMES, (id) => `directorateProgramme/${id}/DecideLot`, {
  ...{ purchase: 'b1', lot: 'l1', decision: { kind: 'none', reason: 'Aucun public proche' } },
});
const neutral = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' };
export const opportunity = each(PROGRAMMES, (id) => `directorateProgramme/${id}/AnswerOpportunity`, {
  ...{ purchase: 'b1', lot: 'l1', ...neutral },
});
export const size = each(PROGRAMMES, (id) => `directorateProgramme/${id}/SizeLot`, {
  ...{ purchase: 'b1', lot: 'l1', amountCents: 1, labourShareBp: 1, effortRateBp: 1, hourlyCostCents: 1 },
});
export const offers = each(CONTRACTS, (id) => `contract/${id}/RecordOffers`, { lot: 'l1', offers: 2 });
export const invoice = each(CONTRACTS, (id) => `contract/${id}/RecordInvoice`, {
  lot: 'l1',
  invoice: 'f1',
  amountCents: 1,
});
export const assign = each(CONTRACTS, (id) => `contract/${id}/AssignFacilitator`, { body: 'plie' });
export const penalty = each(CONTRACTS, (id) => `contract/${id}/DecidePenalty`, {
  ...{ lot: 'l1', decision: 'applied', authority: 'delegatedSignatory', actReference: 'A-1' },
});
export const correctPenalty = each(CONTRACTS, (id) => `contract/${id}/CorrectPenalty`, {
  ...{
    lot: 'l1',
    decision: 'applied',
    authority: 'delegatedSignatory',
    actReference: 'A-1',
    reason: 'Faute de frappe.',
  },
});
export const difficulty = each(CONTRACTS, (id) => `contract/${id}/ReportDifficulty`, {
  ...{ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' },
});
export const signEvaluation = each(CONTRACTS, (id) => `localEvaluation/${id}/SignLocalEvaluation`, {});
export const reject = each(MONTHS, (id) => `hours/${id}/RejectHours`, { statement: 'h1', reason: 'evidenceMissing' });
export const supplies = each(CANTEENS, (id) => `supply/${id}/ValidateSupplies`, { lines: ['f1'] });

export const publishData = each(CONTRACTS, (id) => `contract/${id}/PublishEssentialData`, { channel: 'openData' });
const bought = (id: string, supplier: string) => {
  const line = { line: 'f1', on: '2026-04-02', supplier, family: 'dairy', valueCents: 100, labels: [], local: false };
  return [`supply/${id}/DeclareSupplies`, { lines: [{ ...line, direct: false }] }] as const;
};
export const supplyCorrections = each(CANTEENS, (id) => `supply/${id}/CorrectSupplies`, {
  lines: [{ line: 'a1', corrects: 'f1', deltaCents: -1, reason: 'creditNote' }],
});
export const supplyWithdrawals = each(CANTEENS, (id) => `supply/${id}/WithdrawSupplies`, {
  ...{ lines: ['f1'], reason: 'countedTwice' },
});
const replaced = (id: string, supplier: string) => {
  const [, body] = bought(id, supplier);
  return [`supply/${id}/ReplaceSupplies`, { ...body, reason: 'entryError' }] as const;
};
export const replacements: Targets = [
  replaced('k1.2026q2', 's1'),
  replaced('k1.2026q2', 's2'),
  replaced('k9.2026q2', 's1'),
];
/** Of s1 at k1; of another supplier there; of s1 at another buyer's. */
export const deliveries: Targets = [bought('k1.2026q2', 's1'), bought('k1.2026q2', 's2'), bought('k9.2026q2', 's1')];
export const purchases: Targets = [bought('k1.2026q2', 's1'), bought('k2.2026q2', 's1'), bought('k9.2026q2', 's1')];

const noHours = (id: string, employer: string) =>
  [`hours/${id}/DeclareNoHours`, { lot: 'l1', employer, reason: 'noActivity' }] as const;
export const nothingDone: Targets = [
  noHours('p1.202605', 's1'),
  noHours('p1.202605', 's2'),
  noHours('p9.202605', 's1'),
];
const personal = { familyName: 'Exemple', givenName: 'Ada', birthDate: '1990-02-28' };
const proposal = (id: string, buyer: string, contract: string, employer: string) =>
  [`participant/${id}/ProposeParticipant`, { buyer, contract, lot: 'l1', employer, personal }] as const;
export const propose: Targets = [
  proposal('n1', 'illu', 'p1', 's1'),
  proposal('n2', 'illu', 'p2', 's2'),
  proposal('n9', 'other', 'p9', 's1'),
];
export const inform = each(PEOPLE, (id) => `participant/${id}/InformParticipant`, { noticeVersion: '1' });

const refusal = (id: string, contract: string) =>
  [`participant/${id}/RefuseEligibility`, { contract, ground: 'proofMissing' }] as const;
export const refuseEligibility: Targets = [refusal('x1', 'p1'), refusal('x2', 'p2'), refusal('x9', 'p9')];

const correction = (id: string, contract: string) =>
  [
    `participant/${id}/CorrectParticipantIdentity`,
    { contract, reason: 'typingError', personal: { ...personal, givenName: 'Ada Marie' } },
  ] as const;
export const correctIdentity: Targets = [correction('x1', 'p1'), correction('x2', 'p2'), correction('x9', 'p9')];
const merge = (id: string, contract: string) =>
  [`participant/${id}/MergeParticipant`, { into: 'x3', contract, reason: 'proposedTwice' }] as const;
export const mergeReferences: Targets = [merge('x1', 'p1'), merge('x2', 'p2'), merge('x9', 'p9')];
const parting = (id: string, contract: string) =>
  [`participant/${id}/UndoParticipantMerge`, { contract, reason: 'otherPerson' }] as const;
export const undoMerge: Targets = [parting('x1', 'p1'), parting('x2', 'p2'), parting('x9', 'p9')];
const leaving = (id: string, contract: string) =>
  [`participant/${id}/RecordExit`, { contract, exitClass: 'lasting', milestone: 'end' }] as const;
export const recordExit: Targets = [leaving('x1', 'p1'), leaving('x2', 'p2'), leaving('x9', 'p9')];

const register = (buyer: string) => {
  const identifier = { scheme: 'illustrative', value: 'FOUR-001' };
  const seat = { region: '32', departement: '62', commune: '62041' };
  const farm = { officialName: 'Ferme', kind: 'farm', identifier, seat, establishments: [], illustrative: true };
  return [
    `supplier/${foreignEntityId(identifier.scheme, identifier.value)}/RegisterSupplier`,
    { buyer, ...farm },
  ] as const;
};
export const registerSupplier: Targets = [register('illu'), register('illu'), register('other')];
const canteen = (id: string, buyer: string) =>
  [`canteen/${id}/RegisterCanteen`, { buyer, officialName: 'R', kind: 'public', territory: 'metropole' }] as const;
export const registerCanteen: Targets = [canteen('n1', 'illu'), canteen('n2', 'illu'), canteen('n9', 'other')];
const convention = (id: string, buyer: string) =>
  [`convention/${id}/SignConvention`, { buyer, body: 'plie', officialName: 'Convention' }] as const;
export const signConvention: Targets = [convention('n1', 'illu'), convention('n2', 'illu'), convention('n9', 'other')];
export const registerBuyer = [
  'buyer/illu/RegisterBuyer',
  { officialName: 'D', illustrative: true, calendar: 'FR', directorates: [], launchReservedToProcurement: false },
] as const;
const grantee = { grant: 'theirs', actor: 'them', role: 'guest' };
export const grantRole = each(['illu', 'illu', 'other'], (id) => `buyer/${id}/GrantRole`, grantee);
const OPERATIONS = ['o1', 'o2', 'o9'] as const;
export const amendOperation = each(OPERATIONS, (id) => `operation/${id}/AmendOperation`, {
  ...{ officialName: 'Contournement', reason: 'Faute de frappe.' },
});
export const detachPurchase = each(OPERATIONS, (id) => `operation/${id}/DetachPurchase`, slip);
export const amendConvention = each(['v1', 'v1', 'v9'], (id) => `convention/${id}/AmendConvention`, {
  ...{ officialName: 'Convention-cadre', reason: 'Faute de frappe.' },
});
export const amendMandate = each(['d1', 'd1', 'd9'], (id) => `mandate/${id}/AmendMandate`, {
  ...{ officialName: 'Délibération', reason: 'Faute de frappe.' },
});
export const mandate: Targets = [
  ['mandate/m1/RecordMandate', { buyer: 'illu', family: 'both', body: 'council', officialName: 'Vote' }],
  ['mandate/m2/RecordMandate', { buyer: 'illu', family: 'both', body: 'council', officialName: 'Vote' }],
  ['mandate/m9/RecordMandate', { buyer: 'other', family: 'both', body: 'council', officialName: 'Vote' }],
];
