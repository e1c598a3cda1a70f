import { policy } from '../book/data.js';

/** What a single entry may hold at most: R14. */
export const amountEntries = [
  policy('amount.largest', 10_000_000_000_000, 'cents', {
    label: 'Montant saisi : au plus',
    source: 'Règle maison',
  }),
] as const;
