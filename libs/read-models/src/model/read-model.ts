import { heardBy, type EventEnvelope, type Listening } from '@clausier/kernel';
import { allEvents, catalogues, type Category, type EventOf, type EventType } from './event-catalogue.js';
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
  /** Changes nothing on an event that the model ignores. Throws on a kind of event that no catalogue holds. */
  fold(event: EventEnvelope, sql: Sql): void;
}

/** How one kind of event changes the rows. */
type Fold<T extends EventType> = (event: EventOf<T>, sql: Sql) => void;
/** Some kinds of event of a stream, each with its fold: what one file of a model handles. */
export type SomeFolds<C extends Category = Category> = { readonly [T in EventType<C>]?: Fold<T & EventType> };
/** What a model makes of every stream. */
export type Folds = Listening<typeof catalogues, { readonly [T in EventType]: Fold<T> }, AnyFold>;
/** How any event of a stream changes the rows. */
export type AnyFold = (event: EventEnvelope, sql: Sql) => void;

/** The same folds, each followed by a step that all of them have in common. */
export function eachThen<F extends SomeFolds>(folds: F, then: AnyFold): F {
  const followed = Object.entries(folds).map(([type, fold]) => [type, both(fold as AnyFold, then)] as const);
  return Object.fromEntries(followed) as F;
}

/** One fold, followed by another. */
export function both(first: AnyFold, then: AnyFold): AnyFold {
  return (event, sql) => {
    first(event, sql);
    then(event, sql);
  };
}

export function defineReadModel(definition: {
  readonly name: string;
  readonly version: number;
  readonly tables: string;
  readonly latest?: true;
  readonly folds: Folds;
}): ReadModel {
  const { folds, ...model } = definition;
  const heard = heardBy<unknown>(folds, catalogues);
  return {
    ...model,
    fold: (event, sql) => {
      const fold = heard.get(event.type) as AnyFold | undefined;
      if (fold) fold(event, sql);
      else if (!Object.hasOwn(allEvents, event.type))
        throw new Error(`${model.name}: unknown event ${event.type} at ${event.position}`);
    },
  };
}
