/**
 * What each command runs once dependencies and Node 24 are there. A new entry is all that a new npm script needs.
 * `test` builds and obtains Temporal by itself, because it reports both.
 */
export const COMMANDS = {
  start: { script: 'apps/standalone/dist/main.js', prefix: ['start'], needsBuild: true, needsTemporal: true },
  demo: { script: 'apps/standalone/dist/main.js', prefix: ['demo'], needsBuild: true, needsTemporal: true },
  build: { script: 'tools/build.mjs', prefix: [], needsBuild: false, needsTemporal: false },
  test: { script: 'tools/test.mjs', prefix: [], needsBuild: false, needsTemporal: false },
  verify: { script: 'tools/verify.mjs', prefix: [], needsBuild: false, needsTemporal: false },
  mutation: { script: 'tools/mutation.mjs', prefix: [], needsBuild: false, needsTemporal: false },
};

export function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}

export const HELP = `Clausier : le cycle de vie des clauses sociales et des circuits courts alimentaires.

  npm start                          démarre le serveur ; sur un dossier vide, joue d'abord le cas de référence
    -- --data DOSSIER                données ailleurs que dans ./.clausier (ou la variable CLAUSIER_DATA)
  npm run demo -- --json FICHIER     joue le cas de référence, écrit le bilan dans FICHIER, puis s'arrête
    --case DOSSIER                   joue un autre cas
  npm test                           construit et vérifie tout ; dernière ligne : « N passed, N failed »
  npm run verify                     mise en forme, lint, types et tests des seuls projets touchés
  npm run build                      construit sans démarrer
  npm run mutation                   tests de mutation des bibliothèques de droit ; échoue sous 85 %
    -- PROJET [MOTIF]                ceux d'un seul projet, ou de ses fichiers qui suivent le motif

Variables : CLAUSIER_DATA (dossier de données), CLAUSIER_TEMPORAL=off (moteur intégré, sans Temporal),
CLAUSIER_TEMPORAL_CLI (exécutable « temporal » à employer), CLAUSIER_REFERENCE_DATA (données publiques pour les tests).`;
