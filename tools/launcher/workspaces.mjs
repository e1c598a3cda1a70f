/** The projects, found as npm finds workspaces: one folder each, from the root, in the order of their names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

export function projectFolders() {
  const { workspaces } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return workspaces
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .filter((parent) => existsSync(inRoot(parent)))
    .flatMap((parent) =>
      readdirSync(inRoot(parent))
        .sort()
        .map((name) => `${parent}/${name}`),
    )
    .filter((folder) => existsSync(inRoot(folder, 'package.json')));
}
