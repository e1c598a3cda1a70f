import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** The two programs as they are built, and the case in the repository. */
export const STANDALONE = inRoot('apps/standalone/dist/main.js');
export const CLI = inRoot('apps/cli/dist/main.js');
/** `npx clausier`, as npm links it. */
export const LAUNCHER = inRoot('tools/clausier.mjs');
export const REFERENCE_CASE = inRoot('libs/demo/cases/pas-de-calais');

/** Temporal's CLI as the test command hands it over. Throws without one: a suite that needs it fails, loudly. */
export function temporalCli(): string {
  const cli = process.env['CLAUSIER_TEMPORAL_CLI'] ?? '';
  if (cli === '' || !existsSync(cli))
    throw new Error('CLAUSIER_TEMPORAL_CLI names no Temporal CLI: this suite needs one');
  return cli;
}
