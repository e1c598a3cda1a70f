import { law } from '../book/data.js';

const LIST = 'Code du travail, L3133-1 ; même liste pour toutes les années (règle maison)';
const ABOLITION = 'Décret 83-1003';

function abolition<const Calendar extends string>(calendar: Calendar, name: string, monthDay: string) {
  return law(`holidays.${calendar}.fixed`, [monthDay], 'monthDays', {
    label: `Jour férié propre à ${name} : abolition de l’esclavage`,
    source: ABOLITION,
  });
}

/** The islands that became collectivities of their own in 2007. */
function abolitionSince2012<const Calendar extends string>(calendar: Calendar, name: string, monthDay: string) {
  return law(`holidays.${calendar}.fixed`, [monthDay], 'monthDays', {
    label: `Jour férié propre à ${name} : abolition de l’esclavage`,
    source: 'Décret 2012-553 ; même liste pour toutes les années (règle maison)',
    doubt: 'De seconde main : le décret n’a pas été lu.',
  });
}

/** Public holidays of the calendars of R6. Easter offsets are days after Easter Sunday. */
export const calendarEntries = [
  law('holidays.FR.fixed', ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'], 'monthDays', {
    label: 'Jours fériés à date fixe',
    source: LIST,
  }),
  law('holidays.FR.easter', [1, 39, 50], 'easterOffsets', {
    label: 'Lundi de Pâques, Ascension, lundi de Pentecôte',
    source: LIST,
  }),
  law('holidays.FR-AM.fixed', ['12-26'], 'monthDays', {
    label: 'Alsace-Moselle : second jour de Noël',
    source: 'Ordonnance du 16 août 1892 ; partout en Alsace-Moselle (règle maison)',
  }),
  law('holidays.FR-AM.easter', [-2], 'easterOffsets', {
    label: 'Alsace-Moselle : Vendredi saint',
    source: 'Ordonnance du 16 août 1892 ; partout en Alsace-Moselle (règle maison)',
  }),
  abolition('FR-YT', 'Mayotte', '04-27'),
  abolition('FR-MQ', 'la Martinique', '05-22'),
  abolition('FR-GP', 'la Guadeloupe', '05-27'),
  abolition('FR-GF', 'la Guyane', '06-10'),
  abolition('FR-RE', 'La Réunion', '12-20'),
  abolitionSince2012('FR-MF', 'Saint-Martin', '05-28'),
  abolitionSince2012('FR-BL', 'Saint-Barthélemy', '10-09'),
] as const;
