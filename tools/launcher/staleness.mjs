/** Whether what stands in the `dist` folders was built from the sources and settings that stand here now. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from './root.mjs';
import { projectFolders } from './workspaces.mjs';

const STAMP = inRoot('apps', 'standalone', 'dist', '.build-stamp');
const SETTINGS = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'tools/build.mjs'];
const SOURCE = /\.(ts|tsx|json)$/;
const TEST_ONLY = /\.spec\.tsx?$|\/src\/testing\//;

export function isBuildStale() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourceHash()) return true;
  return builtFolders().some((folder) =>
    ['index', 'main'].some(
      (name) => existsSync(join(folder, 'src', `${name}.ts`)) && !existsSync(join(folder, 'dist', `${name}.js`)),
    ),
  );
}

export function markBuilt(hash) {
  writeFileSync(STAMP, hash);
}

/** SHA-256 over path and content of everything the build reads, tests apart. */
export function sourceHash() {
  const hash = createHash('sha256');
  const files = [
    ...SETTINGS.map((name) => inRoot(name)).filter(existsSync),
    ...builtFolders().flatMap((folder) => [
      join(folder, 'package.json'),
      join(folder, 'tsconfig.lib.json'),
      ...sourcesUnder(join(folder, 'src')),
    ]),
  ];
  for (const file of files)
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** Folders of the projects that TypeScript builds. */
export function builtFolders() {
  return projectFolders()
    .map((folder) => inRoot(folder))
    .filter((folder) => existsSync(join(folder, 'tsconfig.lib.json')));
}

function sourcesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !TEST_ONLY.test(file))
    .sort();
}
