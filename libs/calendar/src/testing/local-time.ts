import { ZONES, type ZoneName } from '../zones.js';

const clocks = new Map(
  ZONES.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);
/** What the clocks of a zone show at an instant, `YYYY-MM-DD HH:MM:SS`, by the platform alone. */
export function localTimeOf(instant: string, zone: ZoneName): string | undefined {
  return clocks.get(zone)?.format(Date.parse(instant));
}
