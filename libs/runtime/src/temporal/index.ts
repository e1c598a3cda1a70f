export { startTemporalServer, type TemporalServer, type TemporalServerOptions } from './server.js';
export { SEARCH_ATTRIBUTES } from './server-flags.js';
