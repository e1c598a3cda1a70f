import { quarterOf } from '@clausier/calendar';
import type { FieldValues, LocalDate, Refusal } from '@clausier/kernel';
import type { lineShape } from '../events/supply-events.js';
import type { SupplyContractFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** A purchase as entered. */
export type Line = FieldValues<typeof lineShape>;

export interface LineContext {
  readonly quarter: string;
  readonly on: LocalDate;
  readonly buyer: string;
  readonly contracts: readonly SupplyContractFact[];
}
type Rule = (line: Line, context: LineContext) => Refusal | undefined;

const belongsToQuarter: Rule = (line, { quarter, on }) => {
  if (quarterOf(line.on) !== quarter) return refuse('LINE_OUTSIDE_QUARTER', { date: line.on, quarter }, 'on');
  return on < line.on ? refuse('LINE_NOT_YET_BOUGHT', { date: line.on, on }, 'on') : undefined;
};

const hasValue: Rule = ({ line, valueCents }) =>
  valueCents === 0 ? refuse('VALUE_MISSING', { line }, 'valueCents') : undefined;

/** R10: a purchase called local says by which definition. */
const localIsDefined: Rule = ({ line, local, localDefinition, distanceKm }) => {
  if (local && localDefinition === undefined) return refuse('LOCAL_NEEDS_DEFINITION', { line }, 'localDefinition');
  if (!local && localDefinition !== undefined) return refuse('DEFINITION_WITHOUT_LOCAL', { line }, 'localDefinition');
  return localDefinition === 'km' && distanceKm === undefined
    ? refuse('KILOMETRES_NEED_DISTANCE', { line }, 'distanceKm')
    : undefined;
};

/** A contract named is the buyer's, a lot named is awarded, and a supplier named with it holds that lot. */
const contractHolds: Rule = ({ line, contract, lot, supplier }, { buyer, contracts }) => {
  if (contract === undefined) return lot === undefined ? undefined : refuse('LOT_WITHOUT_CONTRACT', { line }, 'lot');
  const known = contracts.find((candidate) => candidate.contract === contract && candidate.buyer === buyer);
  if (!known) return refuse('CONTRACT_UNKNOWN', { line, contract }, 'contract');
  if (lot === undefined) return undefined;
  const target = known.lots.find((candidate) => candidate.lot === lot && candidate.holders.length > 0);
  if (!target) return refuse('LOT_UNKNOWN', { contract, lot }, 'lot');
  return supplier !== undefined && !target.holders.includes(supplier)
    ? refuse('SUPPLIER_NOT_HOLDER', { supplier, lot }, 'supplier')
    : undefined;
};

const rules: readonly Rule[] = [belongsToQuarter, hasValue, localIsDefined, contractHolds];

/** The first rule that a line breaks. */
export function lineRefusal(line: Line, context: LineContext): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(line, context);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Contracts that lines name, in order, joined by commas; `undefined` when they name none. */
export function contractsNamed(lines: readonly Line[]): string | undefined {
  const contracts = new Set(lines.flatMap(({ contract }) => contract ?? []));
  return contracts.size === 0 ? undefined : [...contracts].sort().join(',');
}
