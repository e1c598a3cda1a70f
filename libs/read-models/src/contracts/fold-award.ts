import type { SomeFolds } from '../model/index.js';
import { change, drop, json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { contractOf } from './fold-planning.js';

/** From the offers to the publication of the award. */
export const awardFolds = {
  OffersRecorded: (event, sql) =>
    change(sql, 'contracts_lot', { ...contractOf(event), lot: event.data.lot }, { offers: event.data.offers }),
  LotAwarded: (event, sql) => {
    const { lot, holders, amountCents } = event.data;
    const key = { ...contractOf(event), lot };
    const awarded = { state: 'awarded', awarded_on: event.effectiveOn, awarded_cents: amountCents };
    change(sql, 'contracts_lot', key, { ...awarded, amount_cents: amountCents });
    for (const { supplier, rank, seat, establishment } of holders) {
      const place = { seat_json: json(seat), establishment_json: json(establishment) };
      put(sql, 'contracts_holder', { ...key, supplier }, { rank, ...place });
      put(sql, 'contracts_party', { ...key, supplier });
    }
  },
  LotDeclaredUnsuccessful: (event, sql) => {
    const { lot, ground } = event.data;
    dropLot(
      sql,
      { ...contractOf(event), lot },
      {
        ...{ state: 'unsuccessful', ended_on: event.effectiveOn, ended_for: ground },
      },
    );
  },
  LotCancelled: (event, sql) => {
    const { lot, reason } = event.data;
    dropLot(
      sql,
      { ...contractOf(event), lot },
      {
        ...{ state: 'cancelled', ended_on: event.effectiveOn, ended_for: reason },
      },
    );
  },
  ContractUnsuccessful: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), { stage: 'unsuccessful', ended_on: event.effectiveOn }),
  /** Lots begin with the contract, but for those that wait for a service order. */
  ContractNotified: (event, sql) => {
    const { notifiedOn, amountCents, lotsAwaitingOrder, publication } = event.data;
    const contract = contractOf(event);
    change(sql, 'contracts_contract', contract, {
      stage: 'execution',
      notified_on: notifiedOn,
      notified_cents: amountCents,
      publication_due_on: publication?.dueOn,
    });
    const awarded = { ...contract, state: 'awarded' };
    for (const lot of lotsAwaitingOrder) change(sql, 'contracts_lot', { ...awarded, lot }, { state: 'awaitingOrder' });
    change(sql, 'contracts_lot', awarded, { state: 'inExecution', started_on: notifiedOn });
    change(sql, 'contracts_lot', { ...contract, state: 'awaitingOrder' }, { state: 'awarded' });
  },
  EssentialDataPublished: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), { published_on: event.effectiveOn }),
} satisfies SomeFolds<'contract'>;

/** What a lot has of its holder. */
const HELD_TABLES = ['holder', 'party', 'amendment', 'invoice', 'opening', 'labour', 'difficulty', 'notice'] as const;

/** Dropping an awarded lot removes its award, as in the state: it has no holder any more. */
function dropLot(
  sql: Sql,
  key: { readonly contract: string; readonly lot: string },
  dropped: { readonly state: string; readonly ended_on: string; readonly ended_for: string },
): void {
  change(sql, 'contracts_lot', key, {
    ...dropped,
    ...{ awarded_on: null, awarded_cents: null, amount_cents: null, started_on: null },
    ...{ penalty_json: null, shortfall_decision_json: null },
  });
  for (const table of HELD_TABLES) drop(sql, `contracts_${table}`, key);
}
