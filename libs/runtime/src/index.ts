export { startCommand } from './commands/start.js';
export { demoCommand } from './commands/demo.js';
export { verifyCommand } from './commands/verify.js';
export { runCommand } from './commands/run-command.js';
export { contexts } from './contexts.js';
