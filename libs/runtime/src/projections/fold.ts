import { comparePositions, type EventEnvelope, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { ReadModel } from '@clausier/read-models';
import type { ProjectionDatabase } from './database.js';

const PAGE = 500;

/** The position furthest behind among the models. */
export function furthestBehind(db: ProjectionDatabase, models: readonly ReadModel[]): Position | undefined {
  return models
    .map(({ name }) => db.position(name))
    .reduce<Position | undefined>(
      (least, position) => (least === undefined || comparePositions(position, least) < 0 ? position : least),
      undefined,
    );
}

interface FoldedPage {
  readonly last: EventEnvelope | undefined;
  /** The log held no more, up to `upTo`. */
  readonly atEnd: boolean;
}

/**
 * Reads one page after the model furthest behind and folds it into every model. Each model folds what it lacks, in its
 * own transaction. An error goes to `onFailure`, and the other models go on.
 */
export async function foldPage(
  store: Pick<EventStore, 'readAll'>,
  db: ProjectionDatabase,
  models: readonly ReadModel[],
  onFailure: (model: ReadModel, error: unknown) => void,
  upTo?: Position,
): Promise<FoldedPage> {
  const after = furthestBehind(db, models);
  if (after === undefined) return { last: undefined, atEnd: true };
  const events = await store.readAll({ after, limit: PAGE, ...(upTo === undefined ? {} : { upTo }) });
  for (const model of models) {
    const position = db.position(model.name);
    try {
      db.advance(
        model,
        events.filter((event) => comparePositions(event.position, position) > 0),
      );
    } catch (error) {
      onFailure(model, error);
    }
  }
  return { last: events.at(-1), atEnd: events.length < PAGE };
}
