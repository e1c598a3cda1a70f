import { LOG_START, comparePositions, type Position } from '@clausier/kernel';
import type { EventStore } from '@clausier/event-store-port';
import type { Query } from '@clausier/read-models';
import type { ReadAnswer, ReadSide } from '../http/read-side.js';
import type { ProjectionDatabase } from './database.js';
import type { PastStates } from './past.js';

interface ReadSidePorts {
  readonly store: Pick<EventStore, 'head'>;
  readonly db: ProjectionDatabase;
  readonly past: PastStates;
  readonly projections: { position(): Position; isReady(model: string): boolean; parkedModels(): readonly string[] };
}

/** Answers from the latest state, or from a past one folded for the purpose. */
export function readSideOf({ store, db, past, projections }: ReadSidePorts): ReadSide {
  /** The answer to a query that reads a parked or unfinished model. It has no rows at all rather than half of them. */
  const stuck = ({ reads }: Query): ReadAnswer | undefined => {
    const parked = projections.parkedModels().filter((name) => reads.includes(name));
    if (parked.length > 0) return { kind: 'unavailable', readModels: parked };
    const building = reads.find((name) => !projections.isReady(name));
    return building === undefined ? undefined : { kind: 'behind', position: db.position(building) };
  };
  const reachedBy = ({ reads }: Query): Position =>
    reads
      .map((model) => db.position(model))
      .reduce((least, position) => (comparePositions(position, least) < 0 ? position : least), projections.position());

  return {
    position: () => projections.position(),
    answer: async (query, params, context, { asOf, minPosition }) => {
      const none = stuck(query);
      if (none) return none;
      if (asOf === undefined) {
        const position = reachedBy(query);
        if (comparePositions(minPosition ?? LOG_START, position) > 0) return { kind: 'behind', position };
        return answered(query.answer(db.sql, params, context), position);
      }
      const { position: head } = await store.head();
      if (comparePositions(asOf, head) > 0) return { kind: 'behind', position: head };
      const body = await past.ask(asOf, query.reads, (sql, viewedAt) =>
        query.answer(sql, params, viewedAt === undefined ? context : { ...context, viewedAt }),
      );
      return answered(body, asOf);
    },
  };
}

function answered(body: unknown, position: Position): ReadAnswer {
  return body === undefined ? { kind: 'notFound' } : { kind: 'answer', body, position };
}
