export { allEvents, catalogues, type EventOf, type EventType } from './event-catalogue.js';
export {
  defineReadModel,
  eachThen,
  ignoring,
  type Fold,
  type Folds,
  type ReadModel,
  type SomeFolds,
} from './read-model.js';
export type { Sql, SqlValue } from './sql.js';
