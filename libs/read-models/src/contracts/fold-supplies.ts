import type { SomeFolds } from '../model/index.js';
import { change, flag, json, put } from '../model/rows.js';

/** Food bought under a contract, line by line. */
export const suppliesFolds = {
  SuppliesDeclared: ({ data: { canteen, quarter, lines } }, sql) => {
    for (const line of lines) {
      if (line.contract === undefined) continue;
      put(
        sql,
        'contracts_supply_line',
        { canteen, quarter, line: line.line },
        {
          contract: line.contract,
          lot: line.lot,
          supplier: line.supplier,
          bought_on: line.on,
          family: line.family,
          quality: line.quality,
          value_cents: line.valueCents,
          labels_json: json(line.labels),
          local_flag: flag(line.local),
          local_definition: line.localDefinition,
          distance_km: line.distanceKm,
          direct_flag: flag(line.direct),
        },
      );
    }
  },
  SuppliesValidated: ({ data: { canteen, quarter, lines } }, sql) => {
    for (const line of lines)
      change(sql, 'contracts_supply_line', { canteen, quarter, line }, { validated_flag: flag(true) });
  },
} satisfies SomeFolds<'supply'>;
