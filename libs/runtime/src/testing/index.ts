export { startTemporalServer, type TemporalServer } from '../temporal/server.js';
export { startWorker, type RunningWorker } from '../temporal/worker.js';
export { TemporalEngine } from '../temporal/engine.js';
export { WORKFLOW_BUNDLE, requiredTemporalCli } from './world.js';
