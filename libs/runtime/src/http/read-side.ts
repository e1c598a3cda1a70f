import type { Position } from '@clausier/kernel';
import type { Query, QueryContext } from '@clausier/read-models';

export interface ReadOptions {
  /** Answer as the log stood at this position; at the read models' own position by default. */
  readonly asOf?: Position;
  /** Answer from a state that holds this position at least. */
  readonly minPosition?: Position;
}

export type ReadAnswer =
  /** `position`: the body holds the log up to here. */
  | { readonly kind: 'answer'; readonly body: unknown; readonly position: Position }
  /** Unknown, or out of the asker's scope. */
  | { readonly kind: 'notFound' }
  /** The read models have not reached `minPosition` (or the position of `asOf`) yet, or are built again. */
  | { readonly kind: 'behind'; readonly position: Position }
  /** These read models are parked on an event that they cannot fold. */
  | { readonly kind: 'unavailable'; readonly readModels: readonly string[] };

/** The side that answers questions, kept by `projections/`. */
export interface ReadSide {
  /** `params` have passed the query's schema; the asker's role is one of the query's. Does not wait. */
  answer(
    query: Query,
    params: Readonly<Record<string, unknown>>,
    context: QueryContext,
    options: ReadOptions,
  ): Promise<ReadAnswer>;
  /** Position that every read model has reached. */
  position(): Position;
}
