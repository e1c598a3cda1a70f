import type { Clock, LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { localDateOf, type ZoneName } from '@clausier/calendar';
import { buyer as buyerAggregate } from '@clausier/directory';
import type { EventStore } from '@clausier/event-store-port';
import type { StreamStates } from '@clausier/application';
import type { ScheduledOpening } from '@clausier/workflow-contract';
import type { OpeningDays } from './scheduled-openings.js';

/** Day of the year on which a yearly opening falls. */
interface YearDay {
  readonly month: number;
  readonly day: number;
}

const RULE = { annualProgrammingReview: 'review.opening', centralEvaluation: 'centralEvaluation.opening' } as const;

/** The day that the rule book in force on `today` gives an opening. */
export function openingDay(process: ScheduledOpening['process'], today: LocalDate): YearDay {
  const [month, day] = ruleBook.at(today).value(RULE[process]).split('-').map(Number);
  return { month: month ?? 1, day: day ?? 1 };
}

/**
 * The last opening day that has come, and the year it is for. A central evaluation is of the year before. A review is
 * of its own year, or of the next one where it opens in the season that begins the year before (R6: from 1 September).
 */
export function openingOf(process: ScheduledOpening['process'], today: LocalDate): { year: number; on: LocalDate } {
  return lastOpening(process, openingDay(process, today), today);
}

/** `openingOf`, for an opening on that day of the year. */
export function lastOpening(
  process: ScheduledOpening['process'],
  { month, day }: YearDay,
  today: LocalDate,
): { year: number; on: LocalDate } {
  const monthDay = `${twoDigits(month)}-${twoDigits(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const openedIn = monthDay <= today.slice('yyyy-'.length) ? thisYear : thisYear - 1;
  const on = `${openedIn}-${monthDay}`;
  if (process === 'centralEvaluation') return { year: openedIn - 1, on };
  const season = ruleBook.at(on).value('review.openingEarliest');
  return { year: monthDay >= season ? openedIn + 1 : openedIn, on };
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
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
