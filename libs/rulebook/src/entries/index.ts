import { calendarEntries } from './calendars.js';
import { delayEntries } from './delays.js';
import { dutyEntries } from './duties.js';
import { evaluationEntries } from './evaluation.js';
import { hoursEntries } from './hours.js';
import { legalBasisEntries, legalTextEntries } from './legal-bases.js';
import { publicEntries } from './publics.js';
import { supplyEntries } from './supplies.js';
import { thresholdEntries } from './thresholds.js';

/** The common rule book, whole. */
export const allEntries = [
  ...thresholdEntries,
  ...dutyEntries,
  ...legalBasisEntries,
  ...legalTextEntries,
  ...delayEntries,
  ...calendarEntries,
  ...hoursEntries,
  ...supplyEntries,
  ...publicEntries,
  ...evaluationEntries,
] as const;
