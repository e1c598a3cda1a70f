import { ruleBook, type RuleEntry, type RulesInForce } from '@clausier/rulebook';
import { dayNumberOf, type DayNumber } from './civil-days.js';
import { easterSunday } from './easter.js';

/** The calendars of R6. The buyer fixes its own. */
export const CALENDARS = ['FR', 'FR-AM', 'FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT', 'FR-MF', 'FR-BL'] as const;
export type CalendarCode = (typeof CALENDARS)[number];

/** True when the code is one of the closed list. */
export function isCalendarCode(code: string): code is CalendarCode {
  return (CALENDARS as readonly string[]).includes(code);
}

/** The list is the same for all years (R6), so one day's rules stand for every year. */
const rules: RulesInForce = ruleBook.at('1990-01-01');

const MONTH_DAYS: Readonly<Record<CalendarCode, readonly string[]>> = {
  FR: rules.value('holidays.FR.fixed'),
  'FR-AM': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-AM.fixed')],
  'FR-GP': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-GP.fixed')],
  'FR-MQ': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-MQ.fixed')],
  'FR-GF': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-GF.fixed')],
  'FR-RE': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-RE.fixed')],
  'FR-YT': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-YT.fixed')],
  'FR-MF': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-MF.fixed')],
  'FR-BL': [...rules.value('holidays.FR.fixed'), ...rules.value('holidays.FR-BL.fixed')],
};

/** The lists of holidays a calendar is made of: the common ones, then its own. */
export function calendarRules(calendar: CalendarCode): readonly RuleEntry[] {
  const common = [rules.get('holidays.FR.fixed'), rules.get('holidays.FR.easter')];
  if (calendar === 'FR') return common;
  const own = rules.get(`holidays.${calendar}.fixed`);
  return calendar === 'FR-AM' ? [...common, own, rules.get('holidays.FR-AM.easter')] : [...common, own];
}

const years = new Map<string, ReadonlySet<DayNumber>>();

/** Public holidays of a civil year, as day numbers. Kept once computed: a few hundred sets at most. */
export function holidaysOf(year: number, calendar: CalendarCode): ReadonlySet<DayNumber> {
  const key = `${calendar}.${year}`;
  const known = years.get(key);
  if (known) return known;
  const easter = easterSunday(year);
  const offsets = [
    ...rules.value('holidays.FR.easter'),
    ...(calendar === 'FR-AM' ? rules.value('holidays.FR-AM.easter') : []),
  ];
  const holidays = new Set([
    ...MONTH_DAYS[calendar].map((monthDay) =>
      dayNumberOf({ year, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) }),
    ),
    ...offsets.map((offset) => easter + offset),
  ]);
  years.set(key, holidays);
  return holidays;
}
