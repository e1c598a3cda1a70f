export * from './process-definition.js';
export { processDefinitions } from './definitions.js';
export { route } from './route.js';
