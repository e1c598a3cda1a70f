import { fileURLToPath } from 'node:url';

/** Bundle of the workflows, made at build time. */
export const WORKFLOW_BUNDLE = fileURLToPath(
  new URL('../../../../workflows/processes/dist/workflow-bundle.js', import.meta.url),
);

/** The Temporal CLI that the launcher obtained; `undefined` when there is none or the operator does without. */
export function temporalCli(builtin: boolean): string | undefined {
  const cli = process.env.CLAUSIER_TEMPORAL_CLI;
  return builtin || process.env.CLAUSIER_TEMPORAL === 'off' || !cli ? undefined : cli;
}

export const NO_TEMPORAL =
  'ATTENTION : pas de serveur Temporal. Le moteur intégré conduit les processus : mêmes actes, mêmes échéances, mais sans les histoires ni l’écran de Temporal.';
