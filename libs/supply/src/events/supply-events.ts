import { defineEvent, f } from '@clausier/kernel';
import { QUALITY_CLASSES, SUPPLY_FAMILIES, SUPPLY_LABELS } from '@clausier/rulebook';

/** What "local" means on a line: a territory, or so many kilometres. */
export const LOCAL_DEFINITIONS = ['PAT', 'EPCI', 'departement', 'region', 'km'] as const;

/** Why a line needs an explicit confirmation before it is validated (R10, R14). */
const LINE_FLAGS = ['likelyDouble', 'largeValue'] as const;
export type LineFlag = (typeof LINE_FLAGS)[number];

/** Why a line that is not validated is replaced or withdrawn. */
export const CHANGE_REASONS = ['entryError', 'countedTwice', 'notDelivered', 'invoiceDiffers'] as const;
/** Why a validated line is corrected. */
const CORRECTION_REASONS = [
  'entryError',
  'countedTwice',
  'creditNote',
  'invoiceDiffers',
  'qualityDiffers',
  'audit',
] as const;

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

/** A correction of a validated line: a line of its own, that names the one it corrects. */
export const correctionShape = {
  line: f.ref(),
  corrects: f.ref(),
  deltaCents: f.signedCents(),
  reason: f.code(CORRECTION_REASONS),
} as const;

const quarter = {
  buyer: f.ref(),
  canteen: f.ref(),
  /** `2026q1`. */
  quarter: f.openCode(),
} as const;
const recordedLines = f.list(
  f.object({ ...lineShape, quality: f.code([...QUALITY_CLASSES, 'none']), flags: f.list(f.code(LINE_FLAGS)) }),
);

/** `supply-<canteen>.<yyyyqn>`: the food purchases of one canteen in one civil quarter. */
export const supplyEvents = {
  SuppliesDeclared: defineEvent('SuppliesDeclared', { ...quarter, lines: recordedLines }, [withoutFlags]),
  /** Lines entered anew under their references, before their validation. */
  SuppliesReplaced: defineEvent('SuppliesReplaced', {
    ...quarter,
    lines: recordedLines,
    reason: f.code(CHANGE_REASONS),
  }),
  SuppliesWithdrawn: defineEvent('SuppliesWithdrawn', {
    ...quarter,
    lines: f.list(f.ref()),
    reason: f.code(CHANGE_REASONS),
  }),
  SuppliesValidated: defineEvent(
    'SuppliesValidated',
    {
      ...quarter,
      lines: f.list(f.ref()),
      /** Flagged lines, with the flags that were confirmed. */
      confirmed: f.list(f.object({ line: f.ref(), flags: f.list(f.code(LINE_FLAGS)) })),
    },
    [nothingConfirmed],
  ),
  SuppliesCorrected: defineEvent('SuppliesCorrected', { ...quarter, lines: f.list(f.object(correctionShape)) }),
};

/** Version 1 had no flags: none of its lines was held for a confirmation. */
function withoutFlags(data: { readonly lines: readonly object[] }) {
  return { ...data, lines: data.lines.map((line) => ({ ...line, flags: [] })) };
}

function nothingConfirmed(data: object) {
  return { ...data, confirmed: [] };
}
