export type { IndicatorView } from './evaluations/indicator-view.js';
export type { SourceFigureLine } from './evaluations/source-figures.js';
export { allEvents } from './model/event-catalogue.js';
export type { ReadModel } from './model/read-model.js';
export type { Sql } from './model/sql.js';
export type { QueryContext, Query } from './query/query.js';
export * from './registry.js';
export type { StalledAct } from './tasks/stalled-acts.js';
