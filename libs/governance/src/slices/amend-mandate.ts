import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { MANDATE_FAMILIES, VOTING_BODIES, mandateEvents } from '../events/mandate.js';
import { mandate } from '../model/mandate.js';
import { refuse } from '../refusals.js';
import { before } from '../rules/before.js';

/**
 * What was recorded of a vote is put right. What was done under it stays. A new vote is a new mandate. The terms before
 * are read beside the figures of the source.
 */
export const amendMandate = slicesOf(mandate)({
  name: 'AmendMandate',
  summary:
    'Rectifier un mandat (famille, instance, intitulé, jour du vote), avec un motif ; l’ancienne version reste lisible.',
  body: {
    family: f.optional(f.code(MANDATE_FAMILIES)),
    body: f.optional(f.code(VOTING_BODIES)),
    officialName: f.optional(f.officialName()),
    votedOn: f.optional(f.date()),
    reason: f.publicReason(),
  },
  permission: { roles: ['operator', 'essHead', 'essOfficer'] },
  decide({ mandate: known }, { data, on, id }) {
    if (!known) return refuse('MANDATE_UNKNOWN', { mandate: id });
    const terms = {
      family: data.family ?? known.family,
      body: data.body ?? known.body,
      officialName: data.officialName ?? known.officialName,
      votedOn: data.votedOn ?? known.votedOn,
    };
    const keys = ['family', 'body', 'officialName', 'votedOn'] as const;
    if (keys.every((key) => terms[key] === known[key])) return unchanged;
    const previous = [terms.votedOn, known.votedOn, known.amendedOn ?? ''].sort().at(-1);
    return before(previous, on) ?? accept(mandateEvents.MandateAmended({ ...terms, reason: data.reason }));
  },
});
