import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { MANDATE_FAMILIES, VOTING_BODIES, mandateEvents } from '../events/mandate.js';
import { buyerFact } from '../facts.js';
import { mandate } from '../model/mandate.js';
import { refuse } from '../refusals.js';

/**
 * The business date is the day of the vote. It may be older than the registration of the buyer: the reference case
 * records votes of years before.
 */
export const recordMandate = slicesOf(mandate)({
  name: 'RecordMandate',
  summary: 'Enregistrer un vote ou une délibération qui fonde les clauses, à sa date.',
  body: {
    buyer: f.ref(),
    family: f.code(MANDATE_FAMILIES),
    body: f.code(VOTING_BODIES),
    officialName: f.officialName(),
  },
  facts: { buyer: { fact: buyerFact, key: ({ data }) => data.buyer } },
  permission: {
    roles: ['operator', 'essHead', 'essOfficer'],
  },
  decide({ mandate: known }, { data, id }, { buyer }) {
    const { on: _, ...voted } = data;
    if (known) {
      const keys = ['buyer', 'family', 'body', 'officialName'] as const;
      const same = keys.every((key) => known[key] === voted[key]);
      return same ? unchanged : refuse('MANDATE_ALREADY_RECORDED', { mandate: id });
    }
    if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
    return accept(mandateEvents.MandateRecorded(voted));
  },
});
