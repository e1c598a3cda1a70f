export type { Sql, SqlValue } from './sql.js';
export type { ReadModel } from './read-model.js';
export type { Page, Query, QueryContext } from './query.js';
