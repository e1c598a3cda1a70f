/** Inputs a calculator accepts, to be spoilt one field at a time. */
export const SIZING = { amountCents: 1, labourShareBp: 1, effortRateBp: 1, hourlyCostCents: 1 };
export const DUTY = { category: 'works', groupValueCents: 1, launchOn: '2026-01-01' };
export const PERIOD = { from: '2026-01-01', days: 1 };
export const PROGRESS = {
  dueCentihours: 1,
  validatedCentihours: 1,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  on: '2026-06-01',
};
export const FIXED = { strategy: 'fixed', agreedCentihours: 1 };
export const PENALTY = { shortfallCentihours: 1, strategy: { kind: 'perHour', cents: 1 } };
export const LINE = { family: 'meat', valueCents: 1, labels: [], local: true, direct: false };
export const SUPPLIES = { year: 2024, canteen: 'public', lines: [LINE] };
export const MAX = '9007199254740991';
