import { defineEvent, f } from '@clausier/kernel';
import { QUALITY_CLASSES, SUPPLY_FAMILIES, SUPPLY_LABELS } from '@clausier/rulebook';

/** What "local" means on a line: a territory, or so many kilometres. */
export const LOCAL_DEFINITIONS = ['PAT', 'EPCI', 'departement', 'region', 'km'] as const;

/** One food purchase. Amounts are HT. `contract` and `lot` are missing for a purchase outside any contract. */
export const lineShape = {
  line: f.ref(),
  on: f.date(),
  contract: f.optional(f.ref()),
  lot: f.optional(f.ref()),
  supplier: f.optional(f.ref()),
  family: f.code(SUPPLY_FAMILIES),
  valueCents: f.cents(),
  /** Weight or volume bought, in thousandths of the unit, where the invoice tells it. */
  quantity: f.optional(f.object({ unit: f.code(['kg', 'L']), thousandths: f.count() })),
  /** Labels as on the product. The cascade of R10 chooses the class that counts. */
  labels: f.list(f.code(SUPPLY_LABELS)),
  local: f.flag(),
  localDefinition: f.optional(f.code(LOCAL_DEFINITIONS)),
  distanceKm: f.optional(f.count()),
  /** Direct supply: at most one intermediary. It is information and no quality class. */
  direct: f.flag(),
} as const;

/** `supply-<canteen>.<yyyyqn>`: the food purchases of one canteen in one civil quarter. */
export const supplyEvents = {
  SuppliesDeclared: defineEvent('SuppliesDeclared', {
    buyer: f.ref(),
    canteen: f.ref(),
    /** `2026q1`. */
    quarter: f.openCode(),
    lines: f.list(f.object({ ...lineShape, quality: f.code([...QUALITY_CLASSES, 'none']) })),
  }),
  SuppliesValidated: defineEvent('SuppliesValidated', {
    buyer: f.ref(),
    canteen: f.ref(),
    quarter: f.openCode(),
    lines: f.list(f.ref()),
  }),
};
