import type { Clock, LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { localDateOf, type ZoneName } from '@clausier/calendar';
import { buyerAggregate } from '@clausier/directory';
import type { EventStore } from '@clausier/event-store-port';
import type { StreamStates } from '@clausier/application';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import type { OpeningDays } from './scheduled-openings.js';

/** Day of the year on which a yearly opening falls. */
export interface YearDay {
  readonly month: number;
  readonly day: number;
}

const RULE = { annualProgrammingReview: 'review.opening', centralEvaluation: 'centralEvaluation.opening' } as const;

/** The day that the rule book in force on `today` gives an opening. */
export function openingDay(process: ScheduledOpening['process'], today: LocalDate): YearDay {
  const [month, day] = ruleBook.at(today).value(RULE[process]).split('-').map(Number);
  return { month: month ?? 1, day: day ?? 1 };
}

/** The opening of a civil year: a review is for that year, a central evaluation for the year before. */
export function openingOf(process: ScheduledOpening['process'], today: LocalDate): { year: number; on: LocalDate } {
  const civilYear = Number(today.slice(0, 4));
  const { month, day } = openingDay(process, today);
  const on = `${civilYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { year: process === 'centralEvaluation' ? civilYear - 1 : civilYear, on };
}

/** Opening days of the buyers in the log. */
export function openingDays(store: EventStore, states: StreamStates): OpeningDays {
  return {
    zone: async (buyer) => {
      const { position } = await store.head();
      const { state } = await states.at(buyerAggregate, buyer, position);
      return state.registeredOn === undefined ? undefined : state.zone;
    },
    opening: openingOf,
  };
}

/** Today in a zone, by the injected clock. */
export function todayIn(clock: Clock, zone: ZoneName): LocalDate {
  return localDateOf(clock.now(), zone);
}
