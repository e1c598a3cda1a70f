import { ruleBook } from '@clausier/rulebook';
import { indicator, ratio, total, whole, type Indicator } from './indicator.js';
import { personsOf, rowsOfPersons } from './persons.js';
import { evaluationRef, hourRef } from './row-refs.js';
import { evaluationsClosed, hoursOf, type Perimeter, type View } from './view.js';

const SAID: Readonly<Record<Perimeter, string>> = {
  closed: 'des marchés évalués dans l’année',
  activity: 'faites dans l’année',
};

/** Validated centihours of a perimeter: the signed ones for contracts closed, else those of the year's rows. */
function validatedOf(view: View, perimeter: Perimeter): number | undefined {
  return perimeter === 'closed'
    ? total(evaluationsClosed(view), (row) => row.validatedCentihours)
    : total(hoursOf(view, perimeter), (row) => row.centihours);
}

/** Centihours of one full-time equivalent (R11, rule-book value). */
function fullTime(year: number): number {
  return ruleBook.at(`${year}-12-31`).value('fte.hours') * 100;
}

const about = (perimeter: Perimeter) => ({ version: 1, scope: perimeter, personal: true }) as const;

/** People and ratios of a perimeter (R11). */
function peopleOf(perimeter: Perimeter): readonly Indicator[] {
  const hours = (view: View) => hoursOf(view, perimeter);
  return [
    indicator({
      ...about(perimeter),
      id: `${perimeter}.persons`,
      unit: 'persons',
      label: `Personnes différentes, heures ${SAID[perimeter]}`,
      filter: (view) => rowsOfPersons(hours(view)),
      fold: (rows) => whole(personsOf(rows).size),
      refOf: hourRef,
    }),
    indicator({
      ...about(perimeter),
      id: `${perimeter}.hoursPerPerson`,
      unit: 'hoursPerPerson',
      label: `Heures validées par personne, heures ${SAID[perimeter]}`,
      filter: hours,
      fold: (rows, view) => ratio(validatedOf(view, perimeter), 100 * personsOf(rows).size),
      refOf: hourRef,
    }),
    indicator({
      ...about(perimeter),
      id: `${perimeter}.fullTimeEquivalents`,
      unit: 'fullTimeEquivalents',
      label: `Équivalents temps plein, heures ${SAID[perimeter]}`,
      filter: hours,
      fold: (_, view) => ratio(validatedOf(view, perimeter), fullTime(view.year)),
      refOf: hourRef,
    }),
  ];
}

export const hourIndicators: readonly Indicator[] = [
  indicator({
    ...about('closed'),
    id: 'closed.validatedCentihours',
    unit: 'centihours',
    label: `Heures validées ${SAID.closed}`,
    filter: evaluationsClosed,
    fold: (rows) => whole(total(rows, (row) => row.validatedCentihours)),
    refOf: evaluationRef,
  }),
  indicator({
    ...about('closed'),
    id: 'closed.openingCentihours',
    unit: 'centihours',
    label: 'Heures faites avant la reprise des marchés évalués dans l’année, non comptées dans les heures validées',
    filter: (view) => evaluationsClosed(view).filter(({ openingCentihours = 0 }) => openingCentihours > 0),
    fold: (rows) => whole(total(rows, ({ openingCentihours = 0 }) => openingCentihours)),
    refOf: evaluationRef,
  }),
  ...peopleOf('closed'),
  indicator({
    ...about('activity'),
    id: 'activity.validatedCentihours',
    unit: 'centihours',
    label: `Heures validées ${SAID.activity}`,
    filter: (view) => hoursOf(view, 'activity'),
    fold: (rows) => whole(total(rows, (row) => row.centihours)),
    refOf: hourRef,
  }),
  ...peopleOf('activity'),
];
