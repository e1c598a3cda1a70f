import { fileURLToPath } from 'node:url';
import { runCommand, standaloneCommand } from '@clausier/runtime';

const places = {
  workflowBundle: fileURLToPath(new URL('../../../workflows/processes/dist/workflow-bundle.js', import.meta.url)),
  referenceCase: fileURLToPath(new URL('../../../test/cases/pas-de-calais', import.meta.url)),
};

await runCommand(() => standaloneCommand(process.argv.slice(2), places));
