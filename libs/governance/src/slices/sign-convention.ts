import { accept, f, slicesOf, unchanged, type DataOf } from '@clausier/kernel';
import { conventionEvents } from '../events/convention.js';
import { buyerFact } from '../facts.js';
import type { ConventionState } from '../model/convention-state.js';
import { convention } from '../model/convention.js';
import { refuse } from '../refusals.js';

const body = {
  buyer: f.ref(),
  body: f.ref(),
  officialName: f.officialName(),
  /** Last day in force. */
  until: f.optional(f.date()),
};

/** The business date is the first day in force. */
export const signConvention = slicesOf(convention)({
  name: 'SignConvention',
  summary: 'Enregistrer la convention qui ouvre l’accès d’un facilitateur aux contrats qui lui sont confiés.',
  body,
  facts: { buyer: { fact: buyerFact, key: ({ data }) => data.buyer } },
  permission: { roles: ['essHead', 'essOfficer'] },
  decide(state, { data, on, id }, { buyer }) {
    const { on: _, ...signed } = data;
    if (state.from !== undefined)
      return isSame(state, signed) ? unchanged : refuse('CONVENTION_ALREADY_SIGNED', { convention: id });
    if (buyer.registeredOn === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
    const { until } = data;
    if (until !== undefined && until < on) return refuse('PERIOD_REVERSED', { from: on, until }, 'until');
    return accept(conventionEvents.ConventionSigned(signed));
  },
});

function isSame(state: ConventionState, asked: DataOf<typeof body>): boolean {
  const keys = ['buyer', 'body', 'officialName', 'until'] as const;
  return !state.ended && keys.every((key) => state[key] === asked[key]);
}
