import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every workspace that has a Jest configuration, found as npm finds workspaces. */
const projects = workspaces
  .map((pattern) => pattern.replace(/\/\*$/, ''))
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((project) => existsSync(join(root, project, 'jest.config.mjs')))
  .map((project) => `<rootDir>/${project}`);

export default { projects };
