import type { EventOf, SomeFolds } from '../model/index.js';
import { change, drop, flag, json, put, rowOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

type Line = EventOf<'SuppliesDeclared'>['data']['lines'][number];
interface Place {
  readonly canteen: string;
  readonly quarter: string;
}
interface KnownLine {
  readonly boughtOn: string;
  readonly family: string;
  readonly quality: string;
  readonly valueCents: number;
  readonly labels: readonly string[];
  readonly earlier: readonly object[];
  readonly corrections: readonly object[];
  readonly countedCents: number;
}

/** Food bought under a contract, line by line, with what stood there before and what corrected it since. */
export const suppliesFolds = {
  SuppliesDeclared: ({ data: { lines, ...place } }, sql) => {
    for (const line of lines) show(sql, place, line, []);
  },
  SuppliesReplaced: ({ data: { lines, reason, ...place }, effectiveOn: replacedOn }, sql) => {
    for (const line of lines) {
      const known = knownLine(sql, place, line.line);
      drop(sql, 'contracts_supply_line', keyOf(place, line.line));
      show(sql, place, line, known ? [...known.earlier, { ...contentOf(known), replacedOn, reason }] : []);
    }
  },
  SuppliesWithdrawn: ({ data: { lines, reason, ...place } }, sql) => {
    const withdrawn = { withdrawn_flag: flag(true), withdrawn_for: reason, counted_cents: 0 };
    for (const line of lines) change(sql, 'contracts_supply_line', keyOf(place, line), withdrawn);
  },
  SuppliesValidated: ({ data: { lines, ...place } }, sql) => {
    for (const line of lines) change(sql, 'contracts_supply_line', keyOf(place, line), { validated_flag: flag(true) });
  },
  SuppliesCorrected: ({ data: { lines, ...place }, effectiveOn: correctedOn }, sql) => {
    for (const { corrects, ...correction } of lines) {
      const known = knownLine(sql, place, corrects);
      if (!known) continue;
      change(sql, 'contracts_supply_line', keyOf(place, corrects), {
        corrections_json: json([...known.corrections, { ...correction, correctedOn }]),
        counted_cents: known.countedCents + correction.deltaCents,
      });
    }
  },
} satisfies SomeFolds;

function keyOf({ canteen, quarter }: Place, line: string) {
  return { canteen, quarter, line };
}

/** Shows a line as entered. One outside any contract has no place here. */
function show(sql: Sql, place: Place, line: Line, earlier: readonly object[]): void {
  if (line.contract === undefined) return;
  put(sql, 'contracts_supply_line', keyOf(place, line.line), {
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
    flags_json: json(line.flags),
    earlier_json: json(earlier),
    validated_flag: flag(false),
    withdrawn_flag: flag(false),
    corrections_json: json([]),
    counted_cents: line.valueCents,
  });
}

function knownLine(sql: Sql, { canteen, quarter }: Place, line: string): KnownLine | undefined {
  return rowOf(
    sql,
    `SELECT bought_on, family, quality, value_cents, labels_json, earlier_json, corrections_json, counted_cents
     FROM contracts_supply_line WHERE canteen = ? AND quarter = ? AND line = ?`,
    ...[canteen, quarter, line],
  );
}

function contentOf({ boughtOn, family, quality, valueCents, labels }: KnownLine) {
  return { boughtOn, family, quality, valueCents, labels };
}
