export { SteppedClock } from '../common/clocks.js';
export { startTemporalServer, type TemporalServer } from '../temporal/server.js';
export { startWorker, type RunningWorker } from '../temporal/worker.js';
export { TemporalEngine } from '../temporal/engine.js';
export { WORKFLOW_BUNDLE, openWorld, requiredTemporalCli, type World } from './world.js';
