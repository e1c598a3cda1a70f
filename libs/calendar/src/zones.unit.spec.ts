import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS } from './calendars.js';
import { addDays } from './date-arithmetic.js';
import { everyDay } from './testing/every-day.js';
import { localTimeOf } from './testing/local-time.js';
import { atLocalTime, defaultZone, isZoneName, localDateOf, startOfLocalDay, ZONES } from './zones.js';

const plusSeconds = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString().replace('.000', '');
describe('Local times and instants', () => {
  it.each([
    ['2026-01-15', '08:00', 'Europe/Paris', '2026-01-15T07:00:00Z'],
    ['2026-07-15', '08:00', 'Europe/Paris', '2026-07-15T06:00:00Z'],
    ['2026-03-29', '00:00', 'Europe/Paris', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '08:00', 'Europe/Paris', '2026-03-29T06:00:00Z'],
    ['2026-03-30', '00:00', 'Europe/Paris', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '00:00', 'Europe/Paris', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '08:00', 'Europe/Paris', '2026-10-25T07:00:00Z'],
    ['2026-10-26', '00:00', 'Europe/Paris', '2026-10-25T23:00:00Z'],
    ['2026-07-15', '00:00', 'America/Guadeloupe', '2026-07-15T04:00:00Z'],
    ['2026-07-15', '00:00', 'America/Martinique', '2026-07-15T04:00:00Z'],
    ['2026-07-15', '00:00', 'America/Cayenne', '2026-07-15T03:00:00Z'],
    ['2026-01-15', '00:00', 'America/Miquelon', '2026-01-15T03:00:00Z'],
    ['2026-07-15', '00:00', 'America/Miquelon', '2026-07-15T02:00:00Z'],
    ['2026-03-08', '08:00', 'America/Miquelon', '2026-03-08T10:00:00Z'],
    ['2026-07-15', '00:00', 'Indian/Reunion', '2026-07-14T20:00:00Z'],
    ['2026-07-15', '23:59', 'Indian/Mayotte', '2026-07-15T20:59:00Z'],
  ] as const)('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(atLocalTime(date, time, zone)).toBe(instant);
  });

  it('an instant falls on the local day it shows, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...ZONES), (days, zone) => {
        const date = addDays('1990-01-01', days);
        const start = startOfLocalDay(date, zone);
        expect(localDateOf(start, zone)).toBe(date);
        expect(localDateOf(plusSeconds(start, -1), zone)).toBe(addDays(date, -1));
        expect(localDateOf(plusSeconds(startOfLocalDay(addDays(date, 1), zone), -1), zone)).toBe(date);
        expect(localTimeOf(atLocalTime(date, '08:00', zone), zone)).toBe(`${date} 08:00:00`);
      }),
      { numRuns: 300 },
    );
  });

  it('milliseconds do not change the day', () => {
    expect(localDateOf('2026-03-28T22:59:59.999Z', 'Europe/Paris')).toBe('2026-03-28');
    expect(localDateOf('2026-03-28T23:00:00.000Z', 'Europe/Paris')).toBe('2026-03-29');
  });

  it('gives the same answers after its memory is full', () => {
    const before = startOfLocalDay('2026-03-30', 'Europe/Paris');
    for (const { date } of everyDay(1990, 2046)) atLocalTime(date, '12:34', 'Indian/Reunion');
    expect(startOfLocalDay('2026-03-30', 'Europe/Paris')).toBe(before);
  });
});

describe('The zone of a calendar', () => {
  it('is its own', () => {
    expect(CALENDARS.map((calendar) => [calendar, defaultZone(calendar)])).toEqual([
      ['FR', 'Europe/Paris'],
      ['FR-AM', 'Europe/Paris'],
      ['FR-GP', 'America/Guadeloupe'],
      ['FR-MQ', 'America/Martinique'],
      ['FR-GF', 'America/Cayenne'],
      ['FR-RE', 'Indian/Reunion'],
      ['FR-YT', 'Indian/Mayotte'],
      ['FR-MF', 'America/Marigot'],
      ['FR-BL', 'America/St_Barthelemy'],
    ]);
  });

  it('is one of nine', () => {
    expect(ZONES.filter(isZoneName)).toHaveLength(9);
    expect(isZoneName('Europe/London')).toBe(false);
  });
});
