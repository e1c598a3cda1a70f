import type { HolderRow, Place } from '../model/evaluation-input.js';
import { distinct, indicator, noData, whole, type Indicator, type Unit } from './indicator.js';
import { lotRef, lotsOf, type LotOfContract } from './row-refs.js';
import type { View } from './view.js';

interface Holding extends LotOfContract {
  readonly holder: HolderRow;
}

/** Lots of notified food contracts, since the beginning. */
function foodLots({ input }: View): readonly LotOfContract[] {
  return lotsOf(input.contracts.filter(({ family }) => family === 'food'));
}

/** Holders *established* in the buyer's region. The place is that of the performing establishment, else the seat's. */
function regionalHoldings(view: View): readonly Holding[] {
  const region = view.input.place?.region;
  return foodLots(view).flatMap(({ contract, lot }) =>
    lot.holders
      .filter(({ establishment, seat }) => region !== undefined && (establishment ?? seat).region === region)
      .map((holder) => ({ contract, lot, holder })),
  );
}

/** Regional holders *seated* where the buyer is: in the same département, or in the same commune. */
function seated(view: View, part: keyof Place): readonly Holding[] {
  const own = view.input.place?.[part];
  return regionalHoldings(view).filter(({ holder }) => holder.seat[part] === own);
}

function placed(
  id: string,
  unit: Unit,
  label: string,
  filter: (view: View) => readonly Holding[],
  count: (rows: readonly Holding[]) => number,
): Indicator {
  return indicator({
    ...{ id, unit, label, filter, version: 1, scope: 'programme', personal: false },
    fold: (rows, { input }) => (input.place ? whole(count(rows)) : noData),
    refOf: lotRef,
  });
}

const suppliers = (rows: readonly Holding[]) => distinct(rows, ({ holder }) => holder.supplier);
const lots = (rows: readonly Holding[]) => distinct(rows, ({ contract, lot }) => `${contract.contract} ${lot.lot}`);

/** Where the suppliers of food lots are. Without the buyer's own place there is no data. */
export const supplierIndicators: readonly Indicator[] = [
  indicator({
    id: 'supplies.lotsNotified',
    version: 1,
    unit: 'lots',
    scope: 'programme',
    label: 'Lots de denrées notifiés depuis l’origine',
    personal: false,
    filter: foodLots,
    fold: (rows) => whole(rows.length),
    refOf: lotRef,
  }),
  placed(
    'supplies.lotsRegional',
    'lots',
    'Lots attribués à un fournisseur implanté dans la région de l’acheteur',
    regionalHoldings,
    lots,
  ),
  placed(
    'supplies.suppliersRegional',
    'suppliers',
    'Fournisseurs différents implantés dans la région de l’acheteur',
    regionalHoldings,
    suppliers,
  ),
  placed(
    'supplies.suppliersInDepartment',
    'suppliers',
    'dont fournisseurs ayant leur siège dans le département de l’acheteur',
    (view) => seated(view, 'departement'),
    suppliers,
  ),
  placed(
    'supplies.suppliersInCommune',
    'suppliers',
    'dont fournisseurs ayant leur siège dans la commune de l’acheteur',
    (view) => seated(view, 'commune'),
    suppliers,
  ),
];
