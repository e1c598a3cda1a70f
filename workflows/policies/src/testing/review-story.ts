import { directorateProgrammeEvents, operationEvents, programmingReviewEvents } from '@clausier/programming';
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

type Declared = Parameters<typeof directorateProgrammeEvents.PurchaseDeclared>[0];

/** A purchase of the roads: one lot, no duty. */
export function purchase(
  id: string,
  changes: Partial<Declared> = {},
  directorate = 'roads',
  declaredOn = '2026-01-20',
): Entry {
  return on(
    'directorateProgramme',
    `b1.2026.${directorate}`,
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
        ...changes,
      },
      declaredOn,
    ),
  );
}

export function decided(id: string, decidedOn = '2026-01-22'): Entry {
  return on(
    'directorateProgramme',
    'b1.2026.roads',
    directorateProgrammeEvents.LotLeftWithoutClause(
      { purchase: id, lot: 'l1', reason: 'Travail trop technique.' },
      decidedOn,
    ),
  );
}

/** 120 000 EUR of paint, launched once the social duty exists: alone below the threshold, twice above it. */
export const paint: Partial<Declared> = {
  category: 'suppliesServices',
  group: 'paint',
  plannedLaunchOn: '2026-09-01',
  estimatedValueCents: 12_000_000,
  duty: { outcome: 'none', valueCents: 12_000_000, thresholdCents: 21_600_000, basis: 'group', presumed: false },
};

/** 3 M EUR of works of the operation `op1`, likewise. */
export const ofOperation: Partial<Declared> = {
  operation: 'op1',
  plannedLaunchOn: '2026-09-01',
  estimatedValueCents: 300_000_000,
  duty: { outcome: 'none', valueCents: 300_000_000, thresholdCents: 540_400_000, basis: 'operation', presumed: false },
};

export const operationDefined = on(
  'operation',
  'op1',
  operationEvents.OperationDefined(
    { buyer: 'b1', directorate: 'roads', officialName: 'Contournement', estimatedValueCents: 300_000_000 },
    '2026-01-16',
  ),
);

export function attached(purchase: string, plannedLaunchOn: string, attachedOn: string): Entry {
  return on(
    'operation',
    'op1',
    operationEvents.PurchaseAttached({ purchase, estimatedValueCents: 300_000_000, plannedLaunchOn }, attachedOn),
  );
}

export function answered(id: string): Entry {
  const answers = { technicity: 'neutral', duration: 'neutral', amount: 'neutral', location: 'neutral' } as const;
  return on(
    'directorateProgramme',
    'b1.2026.roads',
    directorateProgrammeEvents.OpportunityAnswered(
      { purchase: id, lot: 'l1', ...answers, advice: 'discuss' },
      '2026-01-21',
    ),
  );
}

export function sized(id: string): Entry {
  const inputs = { amountCents: 9_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
  return on(
    'directorateProgramme',
    'b1.2026.roads',
    directorateProgrammeEvents.LotSized(
      {
        purchase: id,
        lot: 'l1',
        ...inputs,
        rounding: 'halfUpToHour',
        centihours: 7_500,
        exact: { numerator: '75', denominator: '1' },
        rule: { id: 'sizing.formula', version: '1990-01-01' },
      },
      '2026-01-22',
    ),
  );
}
