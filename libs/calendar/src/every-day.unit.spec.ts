import { describe, expect, it } from '@jest/globals';
import { fromDayNumber, toDayNumber } from './civil-days.js';
import { everyDay } from './testing/every-day.js';
import { localTimeOf } from './testing/local-time.js';
import { startOfLocalDay, ZONES } from './zones.js';

describe('Days as whole numbers', () => {
  it('agree with the platform on every day from 1990 to 2200, and come back', () => {
    for (const { date, number } of everyDay(1990, 2200)) {
      if (toDayNumber(date) !== number || fromDayNumber(number) !== date) throw new Error(date);
    }
  });
});

describe('The first instant of the day, night after night', () => {
  it.each(['Europe/Paris', 'America/Miquelon'] as const)(
    '%s: the day starts at its first instant, every day from 1990 to 2099, nights of clock change included',
    (zone) => {
      const changes: number[] = [];
      let before = '';
      for (const { date, year } of everyDay(1990, 2099)) {
        const start = startOfLocalDay(date, zone);
        if (localTimeOf(start, zone) !== `${date} 00:00:00`) throw new Error(`${date} ${zone}`);
        if (before !== '' && Date.parse(start) - Date.parse(before) !== 86_400_000) changes.push(year);
        before = start;
      }
      const nights = Object.values(Object.groupBy(changes, (year) => year)).map((found) => found?.length);
      expect(nights).toEqual(Array(110).fill(2));
    },
  );

  it.each(ZONES.filter((zone) => zone !== 'Europe/Paris' && zone !== 'America/Miquelon'))(
    '%s: one day in seven from 1990 to 2099 starts at its first instant',
    (zone) => {
      for (const { date, number } of everyDay(1990, 2099)) {
        if (number % 7 !== 0) continue;
        if (localTimeOf(startOfLocalDay(date, zone), zone) !== `${date} 00:00:00`) throw new Error(`${date} ${zone}`);
      }
    },
  );
});
