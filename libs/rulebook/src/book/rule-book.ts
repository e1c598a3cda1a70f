import type { LocalDate } from '@clausier/kernel';
import { inForce, type RuleEntry } from './entry.js';
import { allEntries, type KnownEntry } from '../entries/index.js';

/** The type of a value without its literal numbers and words: what a later row of the same id may hold too. */
type Widened<V> = V extends number
  ? number
  : V extends string
    ? string
    : V extends boolean
      ? boolean
      : V extends readonly (infer Item)[]
        ? readonly Widened<Item>[]
        : { readonly [K in keyof V]: Widened<V[K]> };

/** Id of an entry of the common rule book. */
export type RuleId = KnownEntry['id'];
/** Value type of an entry of the common rule book, by id. */
type RuleValueOf<Id extends RuleId> = Widened<Extract<KnownEntry, { readonly id: Id }>['value']>;
/** Entry of the common rule book, by id. */
type RuleOf<Id extends RuleId> = RuleEntry<Id> & { readonly value: RuleValueOf<Id> };
/** Id that only a buyer's own policy uses: floors, extra publics, local formulas. */
type LocalRuleId = `local.${string}`;

/** The rules of one book on one day. */
export interface RulesInForce {
  readonly on: LocalDate;
  /** The entry in force, or nothing: for duties and thresholds that begin and end. */
  find<Id extends RuleId>(id: Id): RuleOf<Id> | undefined;
  /** The entry in force. Throws a `RangeError` when there is none: for rules that always hold. */
  get<Id extends RuleId>(id: Id): RuleOf<Id>;
  /** The value in force, as `get`. */
  value<Id extends RuleId>(id: Id): RuleValueOf<Id>;
  /** An entry that only local policy brings. */
  local(id: LocalRuleId): RuleEntry | undefined;
  /** Every entry in force, in the order of the ids. */
  all(): readonly RuleEntry[];
}

/** Law and policy as dated data. Immutable. */
export interface RuleBook {
  readonly entries: readonly RuleEntry[];
  /** Ids of the overlays laid on the common book, the first laid first. */
  readonly overlays: readonly string[];
  at(on: LocalDate): RulesInForce;
}

/** A book over layers of entries: a later layer wins wherever it is in force. */
export function createRuleBook(
  base: readonly RuleEntry[],
  layers: readonly { readonly id: string; readonly entries: readonly RuleEntry[] }[] = [],
): RuleBook {
  const stacks = [...layers.map((layer) => layer.entries).reverse(), base].map(byId);
  const entries = [...base, ...layers.flatMap((layer) => layer.entries)];
  const ids = [...new Set(entries.map((entry) => entry.id))].sort();

  const lookUp = (id: string, on: LocalDate): RuleEntry | undefined => {
    for (const stack of stacks) {
      const entry = stack.get(id)?.find((candidate) => inForce(candidate, on));
      if (entry) return entry;
    }
    return undefined;
  };

  return {
    entries,
    overlays: layers.map((layer) => layer.id),
    at: (on) => {
      const find = <Id extends RuleId>(id: Id) => lookUp(id, on) as RuleOf<Id> | undefined;
      const get = <Id extends RuleId>(id: Id) => {
        const entry = find(id);
        if (!entry) throw new RangeError(`No rule ${id} in force on ${on}`);
        return entry;
      };
      return {
        on,
        find,
        get,
        value: (id) => get(id).value,
        local: (id) => lookUp(id, on),
        all: () => ids.map((id) => lookUp(id, on)).filter((entry) => entry !== undefined),
      };
    },
  };
}

function byId(entries: readonly RuleEntry[]): ReadonlyMap<string, readonly RuleEntry[]> {
  return Map.groupBy(entries, (entry) => entry.id);
}

/** The common rule book, without any local policy. */
export const ruleBook: RuleBook = createRuleBook(allEntries);

/** Rules for what bears no date (a sizing at a desk): the last ones known. */
export const latestRules: RulesInForce = ruleBook.at('2099-12-31');
