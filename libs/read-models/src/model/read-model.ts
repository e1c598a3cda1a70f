import type { EventEnvelope } from '@clausier/kernel';
import type { EventOf, EventType } from './event-catalogue.js';
import type { Sql } from './sql.js';

/**
 * One read model: the tables it owns and how each event changes them. Rows and checkpoint move in one transaction, so
 * `fold` sees each event once, in order, at its current version. It reads only the event and its own tables: a rebuild
 * gives the same rows.
 */
export interface ReadModel {
  readonly name: string;
  /** Raise it when tables or fold change: the runtime rebuilds the model from the log. */
  readonly version: number;
  /** `CREATE TABLE …` statements; every table's name is the model's name, `_` and its own. */
  readonly tables: string;
  /** Questions about the past use its latest rows: rights are those in force when somebody asks. */
  readonly latest?: true;
  /** Kinds of event that change rows; it knows all the others and leaves them out. */
  readonly handles: readonly string[];
  /** Throws on a kind of event that no catalogue holds. */
  fold(event: EventEnvelope, sql: Sql): void;
}

/** How one kind of event changes the rows. */
export type Fold<T extends EventType> = (event: EventOf<T>, sql: Sql) => void;
/** Some kinds of event, each with its fold: what one file of a model handles. */
export type SomeFolds = { readonly [T in EventType]?: Fold<T> };
const IGNORED = Symbol('ignored');
/** Total: a new kind of event does not compile until every model has said what it does with it. */
export type Folds = { readonly [T in EventType]: Fold<T> | typeof IGNORED };

/** The same folds, each followed by a step that all of them have in common. */
export function eachThen<F extends SomeFolds>(folds: F, then: (event: EventEnvelope, sql: Sql) => void): F {
  const followed = Object.entries(folds).map(([type, fold]) => {
    const first = fold as (event: EventEnvelope, sql: Sql) => void;
    const both = (event: EventEnvelope, sql: Sql): void => {
      first(event, sql);
      then(event, sql);
    };
    return [type, both] as const;
  });
  return Object.fromEntries(followed) as F;
}

/** Kinds of event that a model knows and leaves out. */
export function ignoring<const T extends EventType>(...types: readonly T[]): Readonly<Record<T, typeof IGNORED>> {
  return Object.fromEntries(types.map((type) => [type, IGNORED])) as Record<T, typeof IGNORED>;
}

export function defineReadModel(definition: {
  readonly name: string;
  readonly version: number;
  readonly tables: string;
  readonly latest?: true;
  readonly folds: Folds;
}): ReadModel {
  const { folds, ...model } = definition;
  const erased: Readonly<Record<string, unknown>> = folds;
  return {
    ...model,
    handles: Object.keys(erased).filter((type) => erased[type] !== IGNORED),
    fold: (event, sql) => {
      const fold = Object.hasOwn(erased, event.type) ? erased[event.type] : undefined;
      if (typeof fold === 'function') fold(event, sql);
      else if (fold !== IGNORED) throw new Error(`${model.name}: unknown event ${event.type} at ${event.position}`);
    },
  };
}
