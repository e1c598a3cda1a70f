import { bearsHours, isNamedTwice } from '@clausier/clauses';
import { accept, f, type DataOf, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { RunningContract } from '../model/contract-state.js';
import { isHeld, type HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { publicationDue } from '../rules/publication.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../rules/steps.js';
import { ownBuyer } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  lot: f.ref(),
  /** The lot's new amount HT. */
  amountCents: f.optional(f.cents()),
  /** New agreed hours of hour clauses. */
  clauses: f.optional(f.list(f.object({ clause: f.ref(), agreedCentihours: f.centihours() }))),
  reason: f.publicReason(),
};
type Data = DataOf<typeof body>;

export const amendLot = contractSlice({
  name: 'AmendLot',
  summary: 'Enregistre un avenant : nouveau montant HT d’un lot, nouvelles heures convenues, ou les deux.',
  body,
  facts: { buyer: ownBuyer },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { buyer }) {
    const lot = lotIn(state, data.lot, unfinished);
    if (isRefusal(lot)) return lot;
    const { amountCents, clauses = [], reason } = data;
    if (amountCents === undefined && clauses.length === 0) return refuse('NOTHING_AMENDED');
    if (amountCents === 0) return refuse('AMOUNT_ZERO', {}, 'amountCents');
    const refusal =
      faultyClause(lot, clauses) ??
      beforeStep(on, 'notification', state.notifiedOn) ??
      beforeStep(on, 'avenant précédent', lot.amendments.at(-1)?.amendedOn);
    if (refusal) return refusal;
    const days = { notifiedOn: state.notifiedOn, triggerOn: on };
    const publication = publicationDue(days, contractAmount(state, lot.lot, amountCents), buyer);
    return accept(
      contractEvents.LotAmended({
        lot: lot.lot,
        ...(amountCents === undefined ? {} : { amountCents }),
        clauses,
        reason,
        ...(publication ? { publication } : {}),
      }),
    );
  },
});

function faultyClause(lot: HeldLot, clauses: NonNullable<Data['clauses']>): Refusal | undefined {
  for (const [place, { clause: ref }] of clauses.entries()) {
    const path = `clauses.${place}.clause`;
    if (isNamedTwice(clauses, place)) return refuse('CLAUSE_TWICE', { clause: ref, lot: lot.lot }, path);
    const clause = lot.clauses.find((candidate) => candidate.clause === ref);
    if (!clause) return refuse('CLAUSE_UNKNOWN', { clause: ref, lot: lot.lot }, path);
    if (!bearsHours(clause)) return refuse('CLAUSE_WITHOUT_HOURS', { clause: ref }, path);
  }
  return undefined;
}

/** Amount HT of all held lots once this one is amended. It is compared with the floor of publication. */
function contractAmount({ lots }: RunningContract, amended: string, amountCents: number | undefined): number {
  return lots
    .filter(isHeld)
    .reduce((sum, lot) => sum + (lot.lot === amended ? (amountCents ?? lot.amountCents) : lot.amountCents), 0);
}
