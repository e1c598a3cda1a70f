import { isRefused, supplies, type SuppliesResult, type Verdict } from '@clausier/rulebook';
import { indicator, notSummable, ratio, type Indicator } from './indicator.js';
import { canteenRef } from './row-refs.js';
import { suppliesOfActivity, type View } from './view.js';

type Duty = keyof SuppliesResult['verdicts'];
interface CanteenVerdict {
  readonly canteen: string;
  /** Missing where the purchases of the canteen have no sum. */
  readonly verdict?: Verdict;
}

/**
 * R10: one verdict per canteen and civil year, over all its purchases. Before the duty or without purchases there is
 * none.
 */
function verdicts(view: View, duty: Duty): readonly CanteenVerdict[] {
  const { year, input } = view;
  const bought = suppliesOfActivity(view);
  return input.canteens
    .map(({ canteen, kind, territory }) => {
      const lines = bought.filter((line) => line.canteen === canteen);
      const result = supplies({ year, canteen: kind, territory, lines });
      return isRefused(result) ? { canteen } : { canteen, verdict: result.verdicts[duty] };
    })
    .filter(({ verdict }) => verdict === undefined || verdict === 'met' || verdict === 'notMet');
}

function meeting(duty: Duty, id: string, what: string): Indicator {
  return indicator({
    id,
    version: 1,
    unit: 'percent',
    scope: 'activity',
    label: `Restaurants qui atteignent ${what} dans l’année, parmi ceux qui y sont tenus`,
    personal: false,
    filter: (view) => verdicts(view, duty),
    fold: (rows) =>
      rows.some(({ verdict }) => verdict === undefined)
        ? notSummable
        : ratio(rows.filter(({ verdict }) => verdict === 'met').length, rows.length, 100),
    refOf: canteenRef,
  });
}

export const canteenIndicators: readonly Indicator[] = [
  meeting('quality', 'activity.canteensMeetingQuality', 'la part de produits durables et de qualité'),
  meeting('organic', 'activity.canteensMeetingOrganic', 'la part de produits biologiques'),
  meeting('meatFish', 'activity.canteensMeetingMeatFish', 'la part de qualité des viandes et poissons'),
];
