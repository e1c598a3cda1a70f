export * from './event-catalogue.js';
export * from './read-model.js';
export * from './sql.js';
