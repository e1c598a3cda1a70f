import type { Instant, LocalDate } from '@clausier/kernel';
import type { CalendarCode } from './calendars.js';
import { toDayNumber } from './civil-days.js';

/** The zones of R6, closed. */
export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'America/Marigot',
  'America/St_Barthelemy',
  'Indian/Reunion',
  'Indian/Mayotte',
] as const;
export type ZoneName = (typeof ZONES)[number];

/** True when the name is one of the closed list. */
export function isZoneName(name: string): name is ZoneName {
  return (ZONES as readonly string[]).includes(name);
}

const DEFAULT_ZONES: Readonly<Record<CalendarCode, ZoneName>> = {
  FR: 'Europe/Paris',
  'FR-AM': 'Europe/Paris',
  'FR-GP': 'America/Guadeloupe',
  'FR-MQ': 'America/Martinique',
  'FR-GF': 'America/Cayenne',
  'FR-RE': 'Indian/Reunion',
  'FR-YT': 'Indian/Mayotte',
  'FR-MF': 'America/Marigot',
  'FR-BL': 'America/St_Barthelemy',
};

/** The zone that goes with a calendar when none is said. */
export function defaultZone(calendar: CalendarCode): ZoneName {
  return DEFAULT_ZONES[calendar];
}

const DAY_MS = 86_400_000;
/** Entries kept per conversion before starting over: policies ask the same few days again and again. */
const KEPT = 20_000;

const clocks = new Map<ZoneName, Intl.DateTimeFormat>();
const instants = new Map<string, Instant>();

/** The instant of a local time `HH:MM` on a local date. The platform's own zone data; hours are never added. */
export function atLocalTime(date: LocalDate, time: string, zone: ZoneName): Instant {
  const key = `${date} ${time} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const asIfUtc = toDayNumber(date) * DAY_MS + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
  const firstGuess = asIfUtc - offsetAt(asIfUtc, zone);
  const instant = iso(asIfUtc - offsetAt(firstGuess, zone));
  if (instants.size >= KEPT) instants.clear();
  instants.set(key, instant);
  return instant;
}

/** The first instant of a local day. No zone of the list changes its clock at midnight. */
export function startOfLocalDay(date: LocalDate, zone: ZoneName): Instant {
  return atLocalTime(date, '00:00', zone);
}

/** The local date on which an instant falls. */
export function localDateOf(instant: Instant, zone: ZoneName): LocalDate {
  const utc = Date.parse(instant);
  return iso(utc + offsetAt(utc, zone)).slice(0, 10);
}

/** Milliseconds the zone's clocks are ahead of UTC at an instant, as the platform writes it: `2026 GMT-04:00`. */
function offsetAt(utc: number, zone: ZoneName): number {
  const written = clockOf(zone).format(utc);
  const minutes = Number(written.slice(-5, -3)) * 60 + Number(written.slice(-2));
  return (written.at(-6) === '-' ? -minutes : minutes) * 60_000;
}

function clockOf(zone: ZoneName): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
  clocks.set(zone, clock);
  return clock;
}

function iso(utc: number): Instant {
  return `${new Date(utc).toISOString().slice(0, 19)}Z`;
}
