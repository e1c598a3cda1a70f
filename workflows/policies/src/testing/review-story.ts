import { directorateProgrammeEvents, programmingReviewEvents } from '@clausier/programming';
import { on, type Entry } from './log.js';

/** The review of 2026, opened on Thursday 15 January; answers due on 12 February. */
export const reviewOpened = on(
  'programmingReview',
  'b1.2026',
  programmingReviewEvents.ProgrammingReviewOpened(
    {
      buyer: 'b1',
      year: 2026,
      directorates: ['roads', 'schools'],
      openedOn: '2026-01-15',
      answersDueOn: '2026-02-12',
      answersDueAt: '2026-02-12T23:00:00Z',
    },
    '2026-01-15',
  ),
);

export function invited(...directorates: readonly string[]): Entry {
  const events = directorates.map((directorate) =>
    programmingReviewEvents.DirectorateInvited({ directorate }, '2026-01-15'),
  );
  return on('programmingReview', 'b1.2026', ...events);
}

export const reviewClosed = on(
  'programmingReview',
  'b1.2026',
  programmingReviewEvents.ProgrammingReviewClosed({}, '2026-02-12'),
);
export const reviewForced = on(
  'programmingReview',
  'b1.2026',
  programmingReviewEvents.ProgrammingReviewForceClosed({ reason: 'Budget voté.', missing: ['schools'] }, '2026-03-02'),
);

export function submitted(directorate: string, submittedOn = '2026-02-03', late = false): Entry {
  return on(
    'directorateProgramme',
    `b1.2026.${directorate}`,
    directorateProgrammeEvents.ProgrammeSubmitted({ late }, submittedOn),
  );
}

/** A purchase of the roads: one lot, no duty. */
export function purchase(id: string): Entry {
  return on(
    'directorateProgramme',
    'b1.2026.roads',
    directorateProgrammeEvents.PurchaseDeclared(
      {
        purchase: id,
        officialName: 'Réfection de la RD 940',
        family: 'insertion',
        category: 'works',
        plannedLaunchOn: '2026-05-04',
        durationMonths: 14,
        lots: [{ lot: 'l1', officialName: 'Terrassement', estimatedValueCents: 9_000_000 }],
        estimatedValueCents: 9_000_000,
        duty: { outcome: 'none', valueCents: 9_000_000, thresholdCents: 540_400_000, basis: 'alone', presumed: false },
        late: false,
      },
      '2026-01-20',
    ),
  );
}

export function decided(id: string): Entry {
  return on(
    'directorateProgramme',
    'b1.2026.roads',
    directorateProgrammeEvents.LotLeftWithoutClause(
      { purchase: id, lot: 'l1', reason: 'Travail trop technique.' },
      '2026-01-22',
    ),
  );
}
