import { counted } from '@clausier/rulebook';
import {
  CALENDARS,
  defaultZone,
  period,
  ZONES,
  type CalendarCode,
  type PeriodInput,
  type PeriodResult,
  type ZoneName,
} from '@clausier/calendar';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { object } from '../contract/composites.js';
import { optional } from '../contract/node.js';
import { choice, date, integer } from '../contract/scalars.js';
import { longDate } from '../french/format.js';

/** Where the days are counted; the defaults are calendar `FR` and the calendar's own zone. */
export const placeFields = {
  calendar: optional(choice(CALENDARS, 'Calendrier ; par défaut FR')),
  zone: optional(choice(ZONES, 'Fuseau ; par défaut celui du calendrier')),
} as const;

/** The input as written: the contract has checked that exactly one length is there. */
interface GivenPeriod {
  readonly from: string;
  readonly days?: number;
  readonly months?: number;
  readonly workingDays?: number;
  readonly calendar?: CalendarCode;
  readonly zone?: ZoneName;
}

export const periodCalculator = defineCalculator<GivenPeriod, PeriodResult>({
  name: 'period',
  summary: 'Fin d’un délai en jours, en mois ou en jours ouvrés',
  input: object(
    {
      from: date('Jour de l’événement, exclu du délai'),
      days: optional(integer('periodLength', 'Jours')),
      months: optional(integer('periodLength', 'Mois')),
      workingDays: optional(integer('periodLength', 'Jours ouvrés')),
      ...placeFields,
    },
    { exactlyOneOf: ['days', 'months', 'workingDays'] },
  ),
  answer: { endsOn: z.string(), dueOn: z.string(), dueAt: z.string() },
  compute: (input) => period(lengthGiven(input)),
  explain: (input, answer) => {
    const calendar = input.calendar ?? 'FR';
    const extended =
      answer.endsOn === answer.dueOn
        ? `fin le ${longDate(answer.dueOn)}`
        : `fin le ${longDate(answer.endsOn)}, jour non ouvré, reportée au ${longDate(answer.dueOn)}`;
    return (
      `${lengthOf(input)} après le ${longDate(input.from)}, ce jour exclu (calendrier ${calendar}) : ${extended} ; ` +
      `échéance à ${answer.dueAt} (${input.zone ?? defaultZone(calendar)}).`
    );
  },
});

function lengthGiven({ from, days, months, workingDays = 1, calendar, zone }: GivenPeriod): PeriodInput {
  if (days !== undefined) return { from, days, calendar, zone };
  return months === undefined ? { from, workingDays, calendar, zone } : { from, months, calendar, zone };
}

function lengthOf({ days, months, workingDays = 1 }: GivenPeriod): string {
  if (days !== undefined) return counted(days, 'jour', 'jours');
  return months === undefined ? counted(workingDays, 'jour ouvré', 'jours ouvrés') : counted(months, 'mois', 'mois');
}
