import { addMonths } from '@clausier/calendar';
import type { Draw } from './bodies.js';

type Usual = (draw: Draw) => object;

const LOTS = ['l1', 'l2'];
const REASON = 'Un motif public assez long';
const AUTHORITY = { authority: 'delegatedSignatory', actReference: 'A-1' };
const HOURS = {
  ...{ clause: 'c1', kind: 'executionCondition', legalBasis: 'CCP-L2112-2', agreedCentihours: 7_000 },
  strategy: { kind: 'fixed' },
};
const TERMS = { criterion: 'Empreinte carbone du chantier', condition: 'Tri des déchets du chantier' };
const PRICED = { ...HOURS, penalty: { strategy: { kind: 'perHour', cents: 6_000 } } };
const DECISIONS = [
  { kind: 'clause', clauses: [PRICED] },
  { kind: 'clause', clauses: [PRICED] },
  { kind: 'clause', clauses: [HOURS] },
  { kind: 'none', reason: REASON },
  {
    kind: 'waiver',
    ground: 'noLinkWithObject',
    reasons: 'Fourniture livrée sur étagère, sans travail à exécuter sur place',
  },
];
const NEUTRAL = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' };

const lotOf = ({ tape }: Draw) => ({ lot: tape.of(LOTS) });
const lotOfPurchase = (draw: Draw) => ({ purchase: draw.tape.of(['p1', 'p2', 'p3']), ...lotOf(draw) });
const statement = ({ tape }: Draw) => tape.of(['h1', 'h2', 'h3', 'h4']);

/** What people usually send. Drawn member by member, such a body would hardly ever be lawful. */
export const USUAL: Readonly<Record<string, Usual>> = {
  DeclarePurchase: (draw) => {
    const value = draw.tape.of([2_500_000, 24_000_000, 300_000_000]);
    const need = draw.tape.of([
      { category: 'works', operation: 'op1' },
      { category: 'works' },
      { category: 'suppliesServices', group: 'paint' },
      { category: 'suppliesServices' },
    ]);
    const lots = LOTS.slice(0, 1 + draw.tape.below(2));
    return {
      ...{ purchase: draw.tape.of(['p1', 'p2', 'p3']), officialName: 'Achat', family: 'insertion', ...need },
      ...{ plannedLaunchOn: addMonths(draw.today, 1 + draw.tape.below(4)), durationMonths: 1 + draw.tape.below(12) },
      lots: lots.map((lot) => ({ lot, officialName: `Lot ${lot}`, estimatedValueCents: value })),
      estimatedValueCents: value * lots.length,
    };
  },
  AnswerOpportunity: (draw) => ({ ...lotOfPurchase(draw), ...NEUTRAL }),
  SizeLot: (draw) => ({
    ...lotOfPurchase(draw),
    ...{ amountCents: 2_500_000, labourShareBp: 4_000, effortRateBp: 500, hourlyCostCents: 4_000 },
  }),
  DecideLot: (draw) => ({ ...lotOfPurchase(draw), decision: draw.tape.of(DECISIONS) }),
  AssignFacilitator: () => ({ body: 'plie', convention: 'plie26' }),
  FreezeDocuments: () => ({ documents: [{ document: 'rc', sha256: 'a'.repeat(64) }] }),
  AwardLot: (draw) => ({
    ...lotOf(draw),
    holders: [{ supplier: draw.tape.of(draw.suppliers) }],
    amountCents: 2_000_000,
  }),
  NotifyContract: () => ({}),
  EnterRunningContract: (draw) => {
    const lot = { officialName: 'Lot', amountCents: 2_500_000, holders: [{ supplier: draw.tape.of(draw.suppliers) }] };
    const months = 1 + draw.tape.below(30);
    return {
      ...{ buyer: 'dep', directorate: draw.tape.of(['routes', 'batiments']), officialName: 'Marché en cours' },
      ...{ family: 'insertion', category: 'works', durationMonths: 12 + draw.tape.below(36) },
      ...{ launchedOn: addMonths(draw.today, -months - 2), notifiedOn: addMonths(draw.today, -months) },
      lots: [{ lot: 'l1', ...lot, clauses: [draw.tape.of([HOURS, PRICED])], environment: TERMS }],
    };
  },
  RecordOpeningBalance: (draw) => ({
    ...{ ...lotOf(draw), clauses: [{ clause: 'c1', validatedCentihours: draw.tape.of([0, 3_500, 9_000]) }] },
    reason: REASON,
  }),
  ProposeParticipant: (draw) => ({
    ...{
      buyer: 'dep',
      contract: draw.tape.of(['p1', 'p2', 'p3', 'r1']),
      ...lotOf(draw),
      employer: draw.tape.of(draw.suppliers),
    },
  }),
  DeclareHours: (draw) => {
    const [from, until] = draw.period ?? [draw.today, draw.today];
    return {
      ...{ statement: statement(draw), ...lotOf(draw), participant: draw.tape.of(['x1', 'x2']), from, until },
      ...{ employer: draw.tape.of(draw.suppliers), modality: draw.tape.of(['DIRECT_HIRE', 'ETTI']) },
      centihours: draw.tape.of([700, 3_500, 14_000]),
    };
  },
  ValidateHours: (draw) => ({ statements: [{ statement: statement(draw) }], confirmFlags: true }),
  CompleteLot: lotOf,
  SendFormalNotice: (draw) => ({ notice: draw.tape.of(['n1', 'n2']), ...lotOf(draw) }),
  DecidePenalty: (draw) => ({ ...lotOf(draw), decision: 'applied', ...AUTHORITY }),
  DecideShortfall: (draw) => ({ ...lotOf(draw), decision: 'waived', reasons: REASON, ...AUTHORITY }),
  AnswerAttribution: (draw) => ({ ...lotOf(draw), attributable: draw.tape.once(2), reason: REASON }),
};
