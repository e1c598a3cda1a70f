export { SteppedClock } from '../common/clocks.js';
export { readCase, type Case } from '../demo/case-files.js';
export { playCase, type Played } from '../demo/play.js';
export { startTemporalServer, type TemporalServer } from '../temporal/server.js';
export { startWorker, type RunningWorker } from '../temporal/worker.js';
export { TemporalEngine } from '../temporal/engine.js';
export { WORKFLOW_BUNDLE, openWorld, requiredTemporalCli, type World } from './world.js';
