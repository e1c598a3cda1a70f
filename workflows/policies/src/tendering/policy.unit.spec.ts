import { describe, expect, test } from '@jest/globals';
import { contractContext, contractEvents as e } from '@clausier/contract';
import { slice } from '@clausier/testing';
import type { LocalDate } from '@clausier/kernel';
import { awarded, buyer, launched, lot, planned } from '../testing/contract-story.js';
import { on, type Entry } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';
import { attached, ofOperation, operationDefined, paint, purchase, reviewOpened } from '../testing/review-story.js';

const { given } = processOf('tendering', 'k1');
const inContract = (...events: Entry['events']): Entry => on('contract', 'k1', ...events);

describe('before its launch, a contract', () => {
  test('has its documents checked ten days ahead, and is noted late on the first working day after', () => {
    // The launch is planned on Wednesday 1 October 2025.
    given(buyer, inContract(planned()))
      .at('2025-09-02T09:00:00Z')
      .foresees([], '2025-09-21 documentCheck k1 first', '2025-10-02 overdue k1 launch');
  });

  test('planned for a Friday is late on the Monday', () => {
    given(buyer, inContract(planned({ plannedLaunchOn: '2025-10-03' })))
      .at('2025-09-02T09:00:00Z')
      .foresees(['overdue'], '2025-10-06 overdue k1 launch');
  });

  test('that was planned too late for the check gets none dated before it existed', () => {
    given(buyer, inContract(planned({ plannedLaunchOn: '2025-09-08' })))
      .at('2025-09-02T09:00:00Z')
      .foresees([], '2025-09-09 overdue k1 launch');
    given(buyer, inContract(planned({ plannedLaunchOn: '2025-09-11' })))
      .at('2025-09-02T09:00:00Z')
      .foresees(['documentCheck'], '2025-09-01 documentCheck k1 first');
  });

  test('is left alone once launched', () => {
    const { outlook } = given(buyer, inContract(planned(), launched)).at('2025-10-02T09:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: false, stage: 'tendering' });
  });

  test('is not known to its process until it is planned', () => {
    expect(given(buyer).at('2025-09-02T09:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: false });
  });
});

describe('a contract without a holder', () => {
  test('is over when it is abandoned, or when no lot was awarded', () => {
    const abandoned = e.ContractAbandoned({ reason: 'Besoin disparu.' }, '2025-09-20');
    expect(given(buyer, inContract(planned(), abandoned)).at('2025-09-20T09:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: true,
      stage: 'abandoned',
    });
    const dropped = e.LotDeclaredUnsuccessful({ lot: 'l1', ground: 'noOffer', reason: 'Aucune offre.' }, '2025-12-01');
    const unsuccessful = inContract(planned(), launched, dropped, e.ContractUnsuccessful({}, '2025-12-01'));
    expect(given(buyer, unsuccessful).at('2025-12-01T09:00:00Z').outlook).toMatchObject({
      foreseen: [],
      terminal: true,
      stage: 'unsuccessful',
    });
  });
});

/** What the contract itself decides when it is notified on that day for that amount. */
function notifiedFor(amountCents: number, notifiedOn: LocalDate): readonly Entry[] {
  const notify = contractContext.slices.find(({ name }) => name === 'NotifyContract');
  if (!notify) throw new Error('no command');
  const plannedFrom = planned({ plannedLaunchOn: notifiedOn, lots: [lot('l1')] }, '2018-01-02');
  const award = awarded('l1', 's1');
  const history = [
    plannedFrom,
    { ...launched, effectiveOn: '2018-02-01' },
    { ...award, data: { ...(award.data as object), amountCents }, effectiveOn: '2018-03-01' },
  ];
  const facts = {
    buyer: { launchReservedToProcurement: false, illustrative: true, calendar: 'FR', zone: 'Europe/Paris' },
  };
  const { decision } = slice(notify, { id: 'k1', on: notifiedOn, facts })
    .given(...history)
    .when({});
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  const dated = decision.events.map((event) => ({ ...event, effectiveOn: notifiedOn }));
  return [buyer, inContract(...history, ...dated)];
}

describe('the essential data of a notified contract', () => {
  test('are due two months after, and noted missing on the first working day after that', () => {
    // 31 December 2025 + 2 months: Saturday 28 February, so Monday 2 March; noted on Tuesday 3.
    const log = notifiedFor(4_000_000, '2025-12-31');
    given(...log)
      .at('2026-01-05T09:00:00Z')
      .foresees([], '2026-03-03 overdue k1 publication');
    // 31 March 2026: 31 May is a Sunday.
    given(...notifiedFor(4_000_000, '2026-03-31'))
      .at('2026-04-01T09:00:00Z')
      .foresees([], '2026-06-02 overdue k1 publication');
  });

  test('are due from 40 000 EUR on', () => {
    const { outlook } = given(...notifiedFor(3_999_999, '2025-12-31')).at('2026-01-05T09:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: true });
  });

  test('are due for contracts notified from 1 October 2018 on', () => {
    const before = given(...notifiedFor(4_000_000, '2018-09-30')).at('2018-10-02T09:00:00Z');
    expect(before.outlook).toMatchObject({ foreseen: [], terminal: true });
    const { outlook } = given(...notifiedFor(4_000_000, '2018-10-01')).at('2018-10-02T09:00:00Z');
    expect(outlook.foreseen).toHaveLength(1);
  });

  test('keep the process open until they are published', () => {
    const log = notifiedFor(4_000_000, '2025-12-31');
    const noted = performed('tendering', 'k1', {
      kind: 'overdue',
      subject: 'k1',
      occurrence: 'publication',
      dueAt: '2026-03-03T07:00:00Z',
    });
    expect(given(...log, noted).at('2026-03-04T09:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: false });
    const published = inContract(e.EssentialDataPublished({ channel: 'openData' }, '2026-03-10'));
    expect(given(...log, noted, published).at('2026-03-10T09:00:00Z').outlook.terminal).toBe(true);
    given(...log, published)
      .at('2026-02-10T09:00:00Z')
      .foresees([]);
  });
});

describe('the duty of a planned contract, when another purchase joins (R2)', () => {
  const of2026 = { year: 2026, programme: 'b1.2026.roads', plannedLaunchOn: '2026-09-01' };
  const supplies = planned(
    {
      ...of2026,
      category: 'suppliesServices',
      group: 'paint',
      estimatedValueCents: 12_000_000,
      duty: { outcome: 'none', valueCents: 12_000_000, thresholdCents: 21_600_000, basis: 'group', presumed: false },
    },
    '2026-02-03',
  );
  const works = planned(
    {
      ...of2026,
      operation: 'op1',
      estimatedValueCents: 300_000_000,
      duty: {
        outcome: 'none',
        valueCents: 300_000_000,
        thresholdCents: 540_400_000,
        basis: 'operation',
        presumed: false,
      },
    },
    '2026-02-03',
  );
  const alone = [buyer, reviewOpened, purchase('k1', paint), inContract(supplies)];

  test('its group: two purchases of 120 000 EUR, the one planned first is told', () => {
    given(...alone)
      .at('2026-02-10T09:00:00Z')
      .foresees(['dutyOutcomeChanged']);
    given(...alone, purchase('p2', paint, 'schools'))
      .at('2026-02-10T09:00:00Z')
      .foresees(['dutyOutcomeChanged'], '2026-02-03 dutyOutcomeChanged k1 1.duty');
  });

  test('its operation: 3 M EUR launched in 2026 and 3 M planned for 2027, the first is told', () => {
    const first = [buyer, reviewOpened, operationDefined, purchase('k1', ofOperation), inContract(works)];
    const own = attached('k1', '2026-09-01', '2026-01-20');
    given(...first, own)
      .at('2026-02-10T09:00:00Z')
      .foresees(['dutyOutcomeChanged']);
    given(...first, own, attached('later', '2027-03-01', '2026-02-09'))
      .at('2026-02-10T09:00:00Z')
      .foresees(['dutyOutcomeChanged'], '2026-02-09 dutyOutcomeChanged k1 1.duty');
  });

  test('is settled by the launch', () => {
    given(...alone, purchase('p2', paint, 'schools'), inContract(launched))
      .at('2026-02-10T09:00:00Z')
      .foresees(['dutyOutcomeChanged']);
  });
});
