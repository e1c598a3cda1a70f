import { runCommand } from '@clausier/runtime';
import { standaloneCommand } from './commands/standalone.js';

await runCommand(() => standaloneCommand(process.argv.slice(2)));
