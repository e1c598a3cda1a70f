import type { NewEvent } from '@clausier/kernel';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import type { ReviewFact } from '../facts.js';

type Declared = Parameters<typeof directorateProgrammeEvents.PurchaseDeclared>[0];

/** The programme that the specs work on. */
export const PROGRAMME = 'illu.2026.roads';

/** The review of 2026: open, answers due on 12 February. */
export const review: ReviewFact = {
  openedOn: '2026-01-15',
  answersDueOn: '2026-02-12',
  directorates: ['roads', 'schools'],
};

/** Facts of a purchase that is not a contract yet, in an open review. */
export const stepFacts = { review, plannedContract: { planned: false } };
/** The same, with no other purchase in the group and no operation. */
export const valueFacts = { ...stepFacts, groupValue: { members: [] }, operation: undefined };

/** The same, before the programme is submitted. */
export const correctFacts = { ...valueFacts, mandates: undefined };

/** The same, and no other programme declares the purchase. */
export const declareFacts = { ...correctFacts, codeHolder: {} };

export const lots = [
  { lot: 'l1', officialName: 'Terrassement', estimatedValueCents: 8_000_000 },
  { lot: 'l2', officialName: 'Signalisation', estimatedValueCents: 1_000_000 },
];

/** 90 000 EUR of works in two lots, launched in spring 2026, before the social duty exists. */
export const need = {
  purchase: 'rd940',
  officialName: 'Réfection de la RD 940',
  family: 'insertion' as const,
  category: 'works' as const,
  plannedLaunchOn: '2026-05-04',
  durationMonths: 14,
  lots,
};

export const noDuty = {
  outcome: 'none',
  valueCents: 9_000_000,
  thresholdCents: 540_400_000,
  basis: 'alone',
  presumed: false,
} as const;

/** The social duty: works of 5 404 000 EUR launched on its first day. */
export const duty = {
  outcome: 'duty',
  valueCents: 540_400_000,
  thresholdCents: 540_400_000,
  basis: 'alone',
  presumed: false,
} as const;

/** What the declaration decides, as of the day of its command. */
export function declaration(changes: Partial<Declared> = {}): NewEvent {
  return directorateProgrammeEvents.PurchaseDeclared({
    ...need,
    estimatedValueCents: 9_000_000,
    duty: noDuty,
    late: false,
    ...changes,
  });
}

/** The purchase as it stands since 20 January. */
export function declared(changes: Partial<Declared> = {}): NewEvent {
  return { ...declaration(changes), effectiveOn: '2026-01-20' };
}

/** The same purchase under the social duty. */
export function declaredUnderDuty(changes: Partial<Declared> = {}): NewEvent {
  return declared({ duty, plannedLaunchOn: '2026-08-21', estimatedValueCents: 540_400_000, ...changes });
}

export function answered(advice: 'clause' | 'noClause' | 'discuss', lot = 'l1', on = '2026-01-21'): NewEvent {
  const answer = { clause: 'favourable', noClause: 'unfavourable', discuss: 'neutral' } as const;
  const each = answer[advice];
  return directorateProgrammeEvents.OpportunityAnswered(
    { purchase: 'rd940', lot, technicity: each, duration: each, amount: each, location: each, advice },
    on,
  );
}

/** 833 h, of 1 M€ of which half is labour. */
export function sized(lot = 'l1', on = '2026-01-21'): NewEvent {
  return directorateProgrammeEvents.LotSized(
    {
      ...{ purchase: 'rd940', lot, amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500 },
      ...{ hourlyCostCents: 3_000, rounding: 'halfUpToHour', centihours: 83_300 },
      exact: { numerator: '2500', denominator: '3' },
      rule: { id: 'sizing.formula', version: '1990-01-01' },
    },
    on,
  );
}

export const hours = {
  clause: 'c1',
  kind: 'executionCondition' as const,
  legalBasis: 'CCP-L2112-2',
  agreedCentihours: 83_300,
};
