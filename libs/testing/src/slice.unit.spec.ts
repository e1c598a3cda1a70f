import { describe, expect, test } from '@jest/globals';
import {
  accept,
  acceptWith,
  defineAggregate,
  defineEvent,
  f,
  refuserOf,
  slicesOf,
  strictFact,
  unchanged,
  type Command,
  type DataOf,
} from '@clausier/kernel';
import { slice } from './slice.js';

const events = {
  LotPlanned: defineEvent('LotPlanned', { lot: f.ref() }),
  LotAwarded: defineEvent('LotAwarded', { lot: f.ref(), amountCents: f.cents() }),
};
const elsewhere = defineEvent('BuyerRegistered', { officialName: f.officialName() });

interface Tender {
  readonly planned: readonly string[];
  readonly awarded: readonly string[];
  readonly lastOn?: string;
}
const tender = defineAggregate({
  category: 'tender',
  events,
  initial: { planned: [], awarded: [] } as Tender,
  evolve: (state: Tender, event) => {
    switch (event.type) {
      case 'LotPlanned':
        return { ...state, planned: [...state.planned, event.data.lot], lastOn: event.effectiveOn };
      case 'LotAwarded':
        return { ...state, awarded: [...state.awarded, event.data.lot], lastOn: event.effectiveOn };
      default:
        event satisfies never;
        return state;
    }
  },
  buyerOf: () => 'b1',
});

const refuse = refuserOf({
  LOT_UNKNOWN: 'Le lot {lot} est inconnu.',
  BEFORE_PREVIOUS_STEP: 'La date {on} précède {last}.',
  OVER_CEILING: 'Plafond {ceilingCents} dépassé.',
});
const ceiling = strictFact<{ ceilingCents: number }>()('ceiling');
const body = { lot: f.ref(), amountCents: f.cents() };
const definition = {
  name: 'AwardLot',
  summary: 'Attribue un lot.',
  body,
  facts: { ceiling: { fact: ceiling, key: ({ data }: Command<DataOf<typeof body>>) => data.lot } },
  permission: { roles: ['directorateAgent'] as const, scope: () => ({ directorate: 'roads' }) },
};
const awardLot = slicesOf(tender)({
  ...definition,
  decide: (state, command, facts) => {
    const { lot, amountCents } = command.data;
    if (!state.planned.includes(lot)) return refuse('LOT_UNKNOWN', { lot }, 'lot');
    if (state.awarded.includes(lot)) return unchanged;
    if (command.on < (state.lastOn ?? ''))
      return refuse('BEFORE_PREVIOUS_STEP', { on: command.on, last: state.lastOn ?? '' });
    if (amountCents > facts.ceiling.ceilingCents) return refuse('OVER_CEILING', { ...facts.ceiling });
    return accept(events.LotAwarded({ lot, amountCents }));
  },
});

const { given } = slice(awardLot);
const planned = events.LotPlanned({ lot: 'l1' });
const facts = { ceiling: { ceilingCents: 1000 } };

describe('the given, when, then harness', () => {
  test('passes a decision that gives the expected events', () => {
    given(planned)
      .when({ lot: 'l1', amountCents: 900 }, { facts })
      .then(events.LotAwarded({ lot: 'l1', amountCents: 900 }));
  });

  test('fails when the events differ, are missing or are too many', () => {
    const outcome = given(planned).when({ lot: 'l1', amountCents: 900 }, { facts });
    expect(() => outcome.then(events.LotAwarded({ lot: 'l1', amountCents: 901 }))).toThrow();
    expect(() => outcome.then()).toThrow();
    expect(() => outcome.thenRefused('LOT_UNKNOWN')).toThrow();
    expect(() => outcome.thenUnchanged()).toThrow();
  });

  test('compares code, parameters and place of a refusal', () => {
    const outcome = given().when({ lot: 'l9', amountCents: 1 });
    outcome.thenRefused('LOT_UNKNOWN', { lot: 'l9' }, 'lot');
    expect(() => outcome.thenRefused('OVER_CEILING')).toThrow();
    expect(() => outcome.thenRefused('LOT_UNKNOWN', { lot: 'l1' })).toThrow();
    expect(() => outcome.thenRefused('LOT_UNKNOWN', { lot: 'l9' }, 'amountCents')).toThrow();
  });

  test('folds given events, those without a date on the day of the command', () => {
    given(planned)
      .when({ lot: 'l1', amountCents: 1, on: '2013-01-17' }, { facts })
      .then(events.LotAwarded({ lot: 'l1', amountCents: 1 }));
    given(events.LotPlanned({ lot: 'l1' }, '2013-01-18'))
      .when({ lot: 'l1', amountCents: 1, on: '2013-01-17' }, { facts })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2013-01-17', last: '2013-01-18' });
    given(planned, events.LotAwarded({ lot: 'l1', amountCents: 5 }))
      .when({ lot: 'l1', amountCents: 5 })
      .thenUnchanged();
  });

  test('shows the state after the decision and where the command acts', () => {
    const outcome = given(planned).when({ lot: 'l1', amountCents: 5 }, { facts });
    expect(outcome.state).toMatchObject({ awarded: ['l1'] });
    expect(outcome.scope).toEqual({ buyer: 'b1', directorate: 'roads' });
  });

  test('fails on a fact that the decision reads and the test does not give, and on one nobody asks for', () => {
    expect(() => given(planned).when({ lot: 'l1', amountCents: 1 })).toThrow(/read the fact "ceiling"/);
    expect(() => given(planned).when({ lot: 'l1', amountCents: 1 }, { facts: { roof: 1 } })).toThrow(/no fact "roof"/);
  });

  test('fails on data that the schema refuses and on events of another aggregate', () => {
    expect(() => given(planned).when({ lot: 'l1', amountCents: 0.5 }, { facts })).toThrow();
    expect(() => given(planned).when({ lot: 'l1', amountCents: 1, hidden: true }, { facts })).toThrow();
    expect(() => given(elsewhere({ officialName: 'Ville' })).when({ lot: 'l1', amountCents: 1 })).toThrow(
      /no event of tender/,
    );
  });

  test('fails on a decision that is not pure', () => {
    let calls = 0;
    const counting = slicesOf(tender)({
      ...definition,
      facts: {},
      decide: () => accept(events.LotPlanned({ lot: `l${++calls}` })),
    });
    expect(() => slice(counting).given().when({ lot: 'l1', amountCents: 1 })).toThrow();
    const writing = slicesOf(tender)({
      ...definition,
      facts: {},
      decide: (state) => {
        (state.planned as string[]).push('l2');
        return unchanged;
      },
    });
    expect(() => slice(writing).given(planned).when({ lot: 'l1', amountCents: 1 })).toThrow(TypeError);
  });

  test('compares events for other streams in the same transaction', () => {
    const also = [{ stream: 'buyer-b1', events: [elsewhere({ officialName: 'Ville' })] }];
    const both = slicesOf(tender)({ ...definition, facts: {}, decide: () => acceptWith([planned], also) });
    const outcome = slice(both).given().when({ lot: 'l1', amountCents: 1 });
    outcome.thenWith([planned], also);
    expect(() => outcome.then(planned)).toThrow();
  });
});
