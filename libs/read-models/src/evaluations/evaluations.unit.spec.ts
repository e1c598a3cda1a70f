import { describe, expect, it } from '@jest/globals';
import { after, type Asker, type Told } from '../testing/index.js';
import { mandateAmended } from '../testing/course/amendments-course.js';
import { planned, prepared } from '../testing/course/contract-course.js';
import { directoryCourse, grant } from '../testing/course/directory-course.js';
import * as evaluation from '../testing/course/evaluation-course.js';
import { centralEvaluation } from './central-evaluation.js';
import type { IndicatorView } from './indicator-view.js';
import { localEvaluation } from './local-evaluation.js';
import { sourceFigures } from './source-figures.js';

const HEAD: Asker = { by: 'hope/essHead' };
const GUEST: Asker = { by: 'anyone/guest' };

function local(course: readonly Told[], asker = HEAD): unknown {
  return after([...directoryCourse, planned, ...prepared, ...course]).ask(localEvaluation, { contract: 'p1' }, asker);
}
function central(course: readonly Told[], asker = HEAD) {
  const world = after([...directoryCourse, ...course]);
  return world.ask<{ readonly indicators?: readonly IndicatorView[] }>(
    centralEvaluation,
    { buyer: 'dep', year: '2026' },
    asker,
  );
}

const signatures = [
  evaluation.signed('directorate', 'rita/directorateAgent', 1),
  evaluation.signed('facilitator', 'fay/facilitator', 1),
  evaluation.closed(1),
];

describe('a local evaluation', () => {
  it('shows the figures as they were frozen, and who still has to sign', () => {
    expect(local([evaluation.opened(1)])).toMatchObject({
      ...{ status: 'open', officialName: 'Réfection du collège Bodel', directorateName: 'Direction des routes' },
      ...{ position: '70', figures: [evaluation.FIGURES], persons: 1, penaltiesCents: 500_000, illustrative: true },
      ...{
        requiredSignatures: ['directorate', 'facilitator'],
        signaturesDueOn: '2026-11-06',
        signatures: [],
        earlier: [],
      },
    });
  });

  it('shows who signed in whose name, and the assessment beside its point 0', () => {
    expect(local([evaluation.opened(1), evaluation.assessed, ...signatures])).toMatchObject({
      ...{ status: 'closed', closedOn: '2026-10-20' },
      signatures: [
        { as: 'directorate', actor: 'rita', signedOn: '2026-10-20' },
        { as: 'facilitator', actor: 'fay', signedOn: '2026-10-20' },
      ],
      assessments: [{ indicator: 'socialLink', pointZero: 2, expected: 'medium', real: 'strong' }],
    });
  });

  it('keeps an assessment that was withdrawn or recorded again readable beside those that stand', () => {
    const again: Told = [
      evaluation.assessed[0],
      evaluation.assessed[1],
      evaluation.assessed[2],
      evaluation.assessed[3],
    ];
    expect(local([evaluation.opened(1), evaluation.assessed, ...evaluation.slip, again])).toMatchObject({
      assessments: [{ indicator: 'socialLink', expected: 'medium', recordedOn: '2026-10-15' }],
      earlierAssessments: [
        {
          ...{ indicator: 'housing', expected: 'weak', recordedOn: '2026-10-16', withdrawnOn: '2026-10-17' },
          withdrawnReason: 'Indicateur d’un autre marché.',
        },
        { indicator: 'socialLink', recordedOn: '2026-10-15', replacedOn: '2026-10-15' },
      ],
    });
  });

  it('keeps the earlier version readable when it is reopened, and asks for new signatures', () => {
    const again = [evaluation.opened(1), ...signatures, evaluation.reopened, evaluation.opened(2, '2026-10-26', '90')];
    expect(local(again)).toMatchObject({
      ...{ status: 'open', occurrence: 2, position: '90', signatures: [] },
      earlier: [
        {
          ...{ occurrence: 1, position: '70', reopenedOn: '2026-10-25', reopenedCause: 'decided' },
          signatures: [{ as: 'directorate' }, { as: 'facilitator' }],
        },
      ],
    });
  });

  it('is read by its directorate and its facilitator, not by another directorate', () => {
    const opened = [evaluation.opened(1)];
    const seen = (by: Asker['by']) => local(opened, { by, now: '2026-10-10T12:00:00Z' }) !== undefined;
    expect(
      ['rita/directorateAgent', 'fay/facilitator', 'sam/directorateAgent', 'zoe/essHead'].map((by) =>
        seen(by as Asker['by']),
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('a central evaluation', () => {
  const frozen = [evaluation.yearOpened, ...evaluation.yearFrozen];
  const published = [...frozen, evaluation.yearPublished];
  const inMaking = (by: Asker['by']) =>
    central([grant('ellen', 'elected'), grant('ada', 'auditor'), ...frozen], { by });

  it('shows the mission a provisional year, with who is missing', () => {
    expect(central(frozen)).toMatchObject({
      ...{ status: 'frozen', provisional: true, position: '80', illustrative: true },
      perimeter: { closed: ['p1'], activity: ['p1', 'p4'], missing: [{ directorate: 'roads', contract: 'p4' }] },
      missingByDirectorate: [{ directorate: 'roads', contracts: 1 }],
    });
  });

  it('names each indicator in French and gives its measure as it was computed', () => {
    const [contracts] = central(frozen)?.indicators ?? [];
    expect(contracts).toMatchObject({
      id: 'closed.contracts',
      unit: 'contracts',
      value: 1,
      withheld: false,
      illustrative: true,
    });
    expect(contracts?.label).toMatch(/^\p{Lu}.*[a-zé]/u);
  });

  it('withholds figures about too few persons, before and after the publication', () => {
    const seen = [inMaking('ellen/elected'), inMaking('ada/auditor'), central(published), central(published, GUEST)];
    for (const answer of seen) {
      const persons = answer?.indicators?.filter(({ id }) => id !== 'closed.contracts') ?? [];
      expect(persons.map(({ withheld, value, ratio }) => ({ withheld, value, ratio }))).toEqual(
        persons.map(() => ({ withheld: true, value: undefined, ratio: undefined })),
      );
      expect(persons).toHaveLength(2);
    }
  });

  it('is public once published, without the contracts behind it', () => {
    expect(central(frozen, GUEST)).toBeUndefined();
    const seen = central(published, GUEST);
    expect(seen).toMatchObject({
      provisional: false,
      version: 1,
      publishedOn: '2027-03-20',
      perimeter: { closed: 1, activity: 2 },
    });
    expect(JSON.stringify(seen)).not.toMatch(/"p1"|"p4"/);
  });

  it('shows the head and the officers of the mission their own year whole until it is published', () => {
    for (const by of ['hope/essHead', 'otto/essOfficer'] as const) {
      const seen = central(frozen, { by });
      expect(seen).toMatchObject({
        provisional: true,
        personTables: [{ rows: [{ directorate: 'roads', persons: 1, centihours: 27_500 }, { persons: 9 }] }],
      });
      expect(seen?.indicators?.map(({ withheld, value }) => [withheld, value])).toEqual([
        [false, 1],
        [false, 1],
        [false, undefined],
      ]);
    }
  });

  it('shows each version with its own perimeter and figures, the last one first', () => {
    const again = [...published, ...evaluation.yearPublishedAgain];
    for (const course of [again, again.slice(0, -1)])
      expect(central(course, GUEST)).toMatchObject({ status: 'published', provisional: false });
    expect(central(again)).toMatchObject({
      ...{ version: 2, publishedOn: '2027-06-03', perimeter: { closed: ['p1', 'p4'] }, missingByDirectorate: [] },
      indicators: [{ value: 2 }, { id: 'activity.organicShare', notSummable: true }],
      earlier: [
        {
          ...{
            version: 1,
            publishedOn: '2027-03-20',
            perimeter: { closed: ['p1'] },
            indicators: [{ value: 1 }, {}, {}],
          },
          missingByDirectorate: [{ directorate: 'roads', contracts: 1 }],
        },
      ],
    });
    expect(JSON.stringify(central(again, GUEST))).not.toMatch(/"p1"|"p4"/);
  });

  it('never holds the table of persons but in its suppressed form', () => {
    const seen = [inMaking('ellen/elected'), central(published)];
    expect(seen.every((answer) => answer !== undefined)).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('27500');
    expect(central(published)).toMatchObject({ personTables: [{ rows: [{ persons: null }, { persons: null }] }] });
  });

  it('shows the year in the making to nobody outside the buyer', () => {
    expect(central(frozen, { by: 'zoe/essHead' })).toBeUndefined();
    expect(central(frozen, { by: 'rita/directorateAgent' })).toBeUndefined();
  });
});

describe('the figures of the source', () => {
  it('are shown as the deliberation states them, apart from computed ones', () => {
    expect(after(directoryCourse).ask(sourceFigures, { buyer: 'dep' }, GUEST)).toMatchObject({
      ...{ buyerName: 'Département d’illustration', illustrative: true },
      figures: [
        {
          mandateName: 'Délibération cadre',
          votedOn: '2026-01-07',
          figure: 'pilotHours',
          value: 1000,
          unit: 'centihours',
        },
      ],
    });
  });

  it('stand under their mandate as it was put right, and the former version stays readable', () => {
    const amended = after([...directoryCourse, mandateAmended]);
    expect(amended.ask(sourceFigures, { buyer: 'dep' }, GUEST)).toMatchObject({
      figures: [{ mandateName: 'Délibération cadre', votedOn: '2025-12-15', figure: 'pilotHours' }],
      amended: [{ mandate: 'm1', votedOn: '2026-01-07', amendedOn: '2026-03-02', reason: 'Faute de frappe.' }],
    });
  });

  it('of a mandate whose family or body alone was amended: the former version says which they were', () => {
    const [day, by, stream, { data, ...event }] = mandateAmended;
    const familyAlone: Told = [
      ...([day, by, stream] as const),
      { ...event, data: { ...(data as object), family: 'food', votedOn: '2026-01-07' } },
    ];
    expect(
      after([...directoryCourse, familyAlone, mandateAmended]).ask(sourceFigures, { buyer: 'dep' }, GUEST),
    ).toMatchObject({
      amended: [
        { family: 'both', body: 'council', votedOn: '2026-01-07' },
        { family: 'food', body: 'council', votedOn: '2026-01-07' },
      ],
    });
  });

  it('are unknown for a buyer that nobody registered', () => {
    expect(after(directoryCourse).ask(sourceFigures, { buyer: 'nowhere' }, GUEST)).toBeUndefined();
  });
});
