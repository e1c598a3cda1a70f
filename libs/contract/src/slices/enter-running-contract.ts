import { FAMILIES, proposedClauseField, waiverShape } from '@clausier/clauses';
import { accept, f, type DataOf, type Refusal } from '@clausier/kernel';
import { exactSum, PURCHASE_CATEGORIES } from '@clausier/rulebook';
import { buyerFact, codeHolderFact, suppliersFact, type CodeHolderFact } from '../facts.js';
import { refuse } from '../refusals.js';
import { dutyAtLaunch } from '../rules/duty-at-launch.js';
import { basisNotInForce } from '../rules/legal-bases-at-launch.js';
import { publicationDue } from '../rules/publication.js';
import { reservedToProcurement } from '../rules/reserved-to-procurement.js';
import { courseOf, enteredLots, faultyContent, faultyDates } from '../rules/running-contract.js';
import { unfitLaunch } from '../rules/running-launch.js';
import { isRefusal } from '../rules/steps.js';
import { ownLaunchValue } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const lotShape = {
  lot: f.ref(),
  officialName: f.officialName(),
  /** HT, amendments included. */
  amountCents: f.cents(),
  holders: f.list(f.object({ supplier: f.ref(), rank: f.optional(f.count()) })),
  establishment: f.optional(f.ref()),
  /** As they stand, amendments included. */
  clauses: f.list(proposedClauseField),
  /** Why the lot has no clause. */
  reason: f.optional(f.publicReason()),
  /** Under which the lot was launched without a clause, where the social duty binds it. */
  waiver: f.optional(f.object(waiverShape)),
  /** As written in the documents of the launch. */
  environment: f.optional(f.object({ criterion: f.publicReason(), condition: f.publicReason() })),
  /** Day of its service order. Without it the lot started at the notification. */
  startedOn: f.optional(f.date()),
};
const body = {
  buyer: f.ref(),
  directorate: f.ref(),
  officialName: f.officialName(),
  family: f.code(FAMILIES),
  category: f.code(PURCHASE_CATEGORIES),
  durationMonths: f.months(),
  launchedOn: f.date(),
  notifiedOn: f.date(),
  /** First day tracked. Its month is the first that comes by statements. Without it, the day of the entry. */
  trackedFrom: f.optional(f.date()),
  lots: f.list(f.object(lotShape)),
};
type Data = DataOf<typeof body>;

/**
 * A contract that already runs is entered with its true dates. Its launch is judged as it was on its day. A publication
 * that fell due before the tracking is listed once. Hours done so far are recorded as opening balances.
 */
export const enterRunningContract = contractSlice({
  name: 'EnterRunningContract',
  summary: 'Reprend un marché déjà en cours, à ses dates réelles ; il est suivi à partir du jour de la reprise.',
  body,
  facts: {
    buyer: { fact: buyerFact, key: ({ data }) => data.buyer },
    codeHolder: { fact: codeHolderFact, key: ({ id }) => `/${id}` },
    launchValue: ownLaunchValue,
    suppliers: { fact: suppliersFact, key: ({ data }) => suppliersOf(data).join(',') },
  },
  permission: {
    roles: ['directorateAgent', 'fileManager', 'procurementOffice'],
    scope: (_state, { data, id }) => ({ directorate: data.directorate, contract: id }),
  },
  decide(_state, { actor, id, data, on }, { buyer, launchValue, codeHolder, suppliers }) {
    const { trackedFrom = on, on: _on, ...stated } = data;
    const { category, family, launchedOn } = stated;
    const refusal =
      reservedToProcurement(actor, buyer) ??
      idTaken(id, stated.buyer, codeHolder) ??
      faultyDates(stated, trackedFrom, on) ??
      faultyContent(stated, buyer);
    if (refusal) return refusal;
    const lots = enteredLots(stated, suppliers, buyer);
    if (isRefusal(lots)) return lots;
    const amountCents = exactSum(lots.map((lot) => lot.amountCents));
    if (amountCents === undefined) return refuse('SUM_OUT_OF_RANGE', { lots: lots.map(({ lot }) => lot) }, 'lots');
    const tested = dutyAtLaunch(category, amountCents, launchedOn);
    const unfit =
      basisNotInForce({ category, family, lots }, launchedOn) ?? unfitLaunch({ ...stated, lots }, amountCents, tested);
    if (unfit) return unfit;
    const { outcome, thresholdCents, presumed } = tested;
    const threshold = thresholdCents === undefined ? {} : { thresholdCents };
    const duty = { outcome, ...threshold, presumed, valueCents: amountCents, basis: 'alone' as const };
    const { notifiedOn } = stated;
    const publication = publicationDue({ notifiedOn, triggerOn: notifiedOn }, amountCents, buyer);
    const { position } = launchValue;
    return accept(...courseOf(stated, { id, lots, amountCents, duty, trackedFrom, position, publication }));
  },
});

/** One part without a dot, as the ids of purchases are; and no purchase of any buyer's programme, which becomes a contract. */
function idTaken(id: string, buyer: string, { programme }: CodeHolderFact): Refusal | undefined {
  if (!/^\w{1,64}$/.test(id)) return refuse('CONTRACT_ID_UNFIT', { id });
  if (programme === undefined) return undefined;
  return programme.startsWith(`${buyer}.`)
    ? refuse('PURCHASE_PROGRAMMED', { id, programme })
    : refuse('CONTRACT_ID_TAKEN', { id });
}

function suppliersOf({ lots }: Data): readonly string[] {
  return [...new Set(lots.flatMap(({ holders }) => holders.map(({ supplier }) => supplier)))];
}
