import { processEngineContract } from '../testing/process-engine-contract.js';

processEngineContract('builtin');
