import { bearsHours, isNamedTwice } from '@clausier/clauses';
import { accept, f, type DataOf, type LocalDate, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { amountOfHeld } from '../rules/amounts.js';
import { dueOutOfRange } from '../rules/due-in-range.js';
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
    const amendment = { ...(amountCents === undefined ? {} : { amountCents }), clauses, reason };
    const amended = { ...lot, amendments: [...lot.amendments, { ...amendment, amendedOn: on }] };
    const refusal =
      faultyClause(lot, clauses) ?? dueOutOfRange(amended, 'amountCents') ?? tooEarly(lot, state.notifiedOn, on);
    if (refusal) return refusal;
    const total = amountOfHeld(state.lots, 'amountCents', { lot: lot.lot, amountCents: lot.amountCents, ...amendment });
    if (typeof total !== 'number') return total;
    const days = { notifiedOn: state.notifiedOn, triggerOn: on };
    const publication = publicationDue(days, total, buyer);
    return accept(
      contractEvents.LotAmended({
        lot: lot.lot,
        ...amendment,
        ...(publication ? { publication } : {}),
      }),
    );
  },
});

function tooEarly(lot: HeldLot, notifiedOn: LocalDate, on: LocalDate): Refusal | undefined {
  return (
    beforeStep(on, 'notification', notifiedOn) ?? beforeStep(on, 'avenant précédent', lot.amendments.at(-1)?.amendedOn)
  );
}

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
