import { z } from 'zod';
import {
  accept,
  defineAggregate,
  defineEvent,
  f,
  refuserOf,
  slicesOf,
  unchanged,
  type Context,
} from '@clausier/kernel';

/** A context of four commands, enough to make every answer of the edge happen. */
const events = {
  NeedDescribed: defineEvent('NeedDescribed', { label: f.officialName(), amountCents: f.cents(), neededOn: f.date() }),
  NeedClosed: defineEvent('NeedClosed', {}),
};

interface NeedState {
  readonly stage: 'none' | 'open' | 'closed';
}

const need = defineAggregate({
  category: 'need',
  events,
  initial: { stage: 'none' } as NeedState,
  evolve: (state, event): NeedState => {
    switch (event.type) {
      case 'NeedDescribed':
        return { stage: 'open' };
      case 'NeedClosed':
        return { stage: 'closed' };
      default:
        event satisfies never;
        return state;
    }
  },
  buyerOf: () => 'b1',
});

const refusals = {
  NEED_ALREADY_DESCRIBED: 'Le besoin « {label} » est déjà décrit : corrigez-le au lieu de le décrire deux fois.',
};
const refuse = refuserOf(refusals);
const slices = slicesOf(need);

const describeNeed = slices({
  name: 'DescribeNeed',
  summary: 'Décrire un besoin.',
  body: {
    label: f.officialName(),
    amountCents: f.cents(),
    neededOn: f.date(),
    lots: f.optional(f.list(f.object({ lot: f.ref(), amountCents: f.cents() }))),
  },
  personal: z.strictObject({ familyName: z.string().optional() }),
  permission: { roles: ['operator', 'essHead'] },
  decide: (state, { data }) => {
    if (state.stage === 'open') return refuse('NEED_ALREADY_DESCRIBED', { label: data.label }, 'label');
    return accept(events.NeedDescribed({ label: data.label, amountCents: data.amountCents, neededOn: data.neededOn }));
  },
});

const closeNeed = slices({
  name: 'CloseNeed',
  summary: 'Clore un besoin.',
  body: {},
  permission: { roles: ['operator'], scope: (state) => (state.stage === 'none' ? undefined : {}) },
  decide: (state) => (state.stage === 'closed' ? unchanged : accept(events.NeedClosed({}))),
});

const remindNeed = slices({
  name: 'RemindNeed',
  summary: 'Relancer un besoin.',
  body: {},
  permission: { roles: [], processes: ['tendering'] },
  decide: () => unchanged,
});

const listNeed = slices({
  name: 'ListNeed',
  summary: 'Inscrire un besoin d’après son intitulé.',
  body: { label: f.officialName(), amountCents: f.cents(), neededOn: f.date() },
  idFrom: ({ label }) => ['need', label],
  permission: { roles: ['operator'] },
  decide: (state, { data: { on: _, ...data } }) =>
    state.stage === 'none' ? accept(events.NeedDescribed(data)) : unchanged,
});

export const exampleContext: Context = {
  name: 'example',
  aggregates: [need],
  slices: [describeNeed, closeNeed, remindNeed, listNeed],
  refusals,
};
