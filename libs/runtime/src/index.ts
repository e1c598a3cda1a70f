export { standaloneCommand } from './commands/standalone.js';
export { verifyCommand } from './commands/verify.js';
export { runCommand } from './commands/run-command.js';
export { contexts } from './contexts.js';
