import { addMonths } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import type { ProgrammedLotRow } from '../model/evaluation-input.js';
import { yearOverOn } from '../rules/year-dates.js';
import { indicator, total, whole, type Indicator } from './indicator.js';
import { programmedRef } from './row-refs.js';
import type { View } from './view.js';

/**
 * R11: lots to be launched within the horizon (24 months) of the reference date. That day is included, the same day at
 * the end of the horizon is not. House rule: the reference date is the first day after the evaluated year.
 */
function withinHorizon({ input, year }: View): readonly ProgrammedLotRow[] {
  const from = yearOverOn(year);
  const until = addMonths(from, ruleBook.at(from).value('programmed.horizon'));
  return input.programmed.filter(({ plannedLaunchOn }) => from <= plannedLaunchOn && plannedLaunchOn < until);
}

export const programmedIndicators: readonly Indicator[] = [
  indicator({
    id: 'programmed.centihours',
    version: 1,
    unit: 'centihours',
    scope: 'programme',
    label: 'Heures programmées sur 24 mois à compter du 1er janvier qui suit l’année',
    personal: false,
    filter: withinHorizon,
    fold: (rows) => whole(total(rows, (row) => row.centihours)),
    refOf: programmedRef,
  }),
];
