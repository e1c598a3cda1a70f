export { allEvents, catalogues, type Category, type EventOf, type EventType } from './event-catalogue.js';
export {
  both,
  defineReadModel,
  eachThen,
  type AnyFold,
  type Fold,
  type Folds,
  type ReadModel,
  type SomeFolds,
} from './read-model.js';
export type { Sql, SqlValue } from './sql.js';
