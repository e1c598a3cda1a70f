import { amountEntries } from './amounts.js';
import { calendarEntries } from './calendars.js';
import { delayEntries } from './delays.js';
import { dutyEntries } from './duties.js';
import { evaluationEntries } from './evaluation.js';
import { hoursEntries } from './hours.js';
import { legalBasisEntries } from './legal-bases.js';
import { legalTextEntries } from './legal-texts.js';
import { publicEntries } from './publics.js';
import { supplyEntries } from './supplies.js';
import { thresholdEntries } from './thresholds.js';

/** The entries by subject, as `docs/regles.md` shows them. */
export const entryGroups = [
  { title: 'Seuils', entries: thresholdEntries },
  { title: 'Obligations', entries: dutyEntries },
  { title: 'Fondements juridiques', entries: legalBasisEntries },
  { title: 'Textes liés', entries: legalTextEntries },
  { title: 'Bornes de saisie', entries: amountEntries },
  { title: 'Délais', entries: delayEntries },
  { title: 'Jours fériés', entries: calendarEntries },
  { title: 'Heures, avancement, pénalités', entries: hoursEntries },
  { title: 'Achats alimentaires', entries: supplyEntries },
  { title: 'Publics, modalités, sorties', entries: publicEntries },
  { title: 'Évaluation, secret statistique, conservation', entries: evaluationEntries },
] as const;

/** The common rule book, whole. */
export const allEntries = entryGroups.flatMap((group): readonly KnownEntry[] => group.entries);

/** Any entry of the common rule book, with its own id and value. */
export type KnownEntry = (typeof entryGroups)[number]['entries'][number];
