import { fileURLToPath } from 'node:url';
import { demoCommand, runCommand, startCommand } from '@clausier/runtime';

const [command, ...argv] = process.argv.slice(2);
const places = {
  workflowBundle: fileURLToPath(new URL('../../../workflows/processes/dist/workflow-bundle.js', import.meta.url)),
  referenceCase: fileURLToPath(new URL('../../../test/cases/pas-de-calais', import.meta.url)),
};

await runCommand(() => (command === 'demo' ? demoCommand(argv, places) : startCommand(argv, places)));
